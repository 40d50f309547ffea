import { settlementMeans, type SettlementMeans } from '../../contract/settlement-means.ts';
import type { PaymentRequest } from '../../web/api/client.ts';

type Settlement = NonNullable<PaymentRequest['complement']>['settlements'][number];

/** One line of a split: a means, and the cents once they are typed. */
export interface Part {
  /** Stays with the line while others come and go. */
  id: number;
  means: SettlementMeans;
  cents: number | undefined;
}

export const settledOf = (parts: readonly Part[]): number => parts.reduce((sum, { cents = 0 }) => sum + cents, 0);

/** In cents, what a payment's noted settlements leave; 0 when nothing is left or nothing is known yet. */
export function stillDue({ status, remainder, complement }: PaymentRequest): number {
  if (status !== 'VALIDATED') return 0;
  return (remainder?.value ?? 0) - (complement?.settledAmount.value ?? 0);
}

/** The means that no other line has. */
export const freeMeans = (parts: readonly Part[]): SettlementMeans[] =>
  settlementMeans.filter((means) => !parts.some((part) => part.means === means));

/** The lines to begin with: what is noted, with one more for what is still due; at first two, since one needs no split. */
export function firstParts(payment: PaymentRequest): Part[] {
  const noted = (payment.complement?.settlements ?? []).map(({ means, amount }, id) => ({
    id,
    means,
    cents: amount.value,
  }));
  if (noted.length === 0) return settlementMeans.slice(0, 2).map((means, id) => ({ id, means, cents: undefined }));
  return stillDue(payment) > 0 ? withOneMore(noted, payment.remainder?.value ?? 0) : noted;
}

/** One more line, for what the others leave of the remainder. */
export function withOneMore(parts: readonly Part[], remainder: number): Part[] {
  const [means] = freeMeans(parts);
  if (means === undefined) return [...parts];
  const due = remainder - settledOf(parts);
  const id = Math.max(-1, ...parts.map((part) => part.id)) + 1;
  return [...parts, { id, means, cents: due > 0 ? due : undefined }];
}

/** What the API is told; lines without an amount say nothing. */
export const settlementsOf = (parts: readonly Part[]): Settlement[] =>
  parts.flatMap(({ means, cents }) => (cents ? [{ means, amount: { value: cents, currency: 'EUR' as const } }] : []));
