import { isPreReservation, type PaymentType } from '../../contract/payment-type.ts';
import { randomSequence } from './random-sequence.ts';

/** What became of one payment of the past. */
export type HistoryEnding =
  'PAID' | 'PAID_IN_PART' | 'DECLINED' | 'CANCELLED' | 'FORGOTTEN' | 'NOT_CONFIRMED' | 'GIVEN_BACK';

export interface PastPayment {
  /** Epoch milliseconds of business time, ascending. */
  readonly at: number;
  readonly type: PaymentType;
  readonly merchant: string;
  readonly client: string;
  readonly amount: number;
  readonly reference: string;
  readonly label: string;
  readonly ending: HistoryEnding;
}

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
export const HISTORY_DAYS = 92;

const merchants = {
  'merchant-gite': ['Week-end au gîte', 'Semaine à la montagne', 'Nuitée et petit-déjeuner'],
  'merchant-agence': ['Séjour en Corse', 'Location à la mer', 'Circuit en train'],
  'merchant-plein-air': ['Descente de canyon', 'Via ferrata en famille', 'Initiation au canoë'],
};
const types: readonly PaymentType[] = [
  'IMMEDIATE',
  'IMMEDIATE',
  'DEFERRED',
  'DEFERRED',
  'PRE_RESERVATION',
  'DEFERRED_PRE_RESERVATION',
];
/** Most of them go well, as in life. */
const usualEndings: readonly HistoryEnding[] = [
  ...Array.from({ length: 6 }, () => 'PAID' as const),
  'PAID_IN_PART',
  'PAID_IN_PART',
  'DECLINED',
  'CANCELLED',
  'FORGOTTEN',
  'GIVEN_BACK',
];
/** Only a pre-reservation waits for the merchant. */
const preReservationEndings: readonly HistoryEnding[] = [...usualEndings, 'NOT_CONFIRMED', 'NOT_CONFIRMED'];

/** How much of a past there is, and at whom. */
export interface HistoryShape {
  readonly seed: number;
  readonly days: number;
  readonly perDayMax: number;
  /** What each merchant, by its name, asks for. */
  readonly merchants: Readonly<Record<string, readonly string[]>>;
}

const threeMonths: HistoryShape = { seed: 20_260_430, days: HISTORY_DAYS, perDayMax: 2, merchants };

/** Past payments up to an instant, three months of them unless said otherwise: always the same ones for the same instant. */
export function planHistory(until: number, shape: Partial<HistoryShape> = {}): PastPayment[] {
  const { seed, days, perDayMax, merchants: labels } = { ...threeMonths, ...shape };
  const random = randomSequence(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  const payments: PastPayment[] = [];
  for (let day = days; day >= 1; day -= 1) {
    const perDay = Math.floor(random() * (perDayMax + 1));
    const start = until - day * DAY_MS;
    for (let n = 0; n < perDay; n += 1) {
      const merchant = pick(Object.keys(labels));
      const type = pick(types);
      payments.push({
        at: start + Math.floor(((n + random()) / perDay) * 10 * HOUR_MS),
        type,
        merchant,
        client: pick(['client-lea', 'client-lea', 'client-marie']),
        amount: 2_500 + Math.floor(random() * 175) * 100 + pick([0, 50, 90]),
        reference: `RES-${String(payments.length + 1).padStart(4, '0')}`,
        label: pick(labels[merchant] ?? []),
        ending: pick(isPreReservation(type) ? preReservationEndings : usualEndings),
      });
    }
  }
  return payments;
}

/** What the client agrees to pay of it, in cents. */
export const approvedAmount = ({ amount, ending }: PastPayment): number =>
  ending === 'PAID_IN_PART' ? Math.ceil(amount / 2) : amount;

/** Whether the merchant has earned it in the end. */
export const isEarned = ({ ending }: PastPayment): boolean => ending === 'PAID' || ending === 'PAID_IN_PART';
