import type { NotCheckedBecause } from '../../contract/payee-check.ts';
import { maskName } from '../../contract/mask-name.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { OperationFacts } from '../operations/operation.ts';
import { toIso, type Instant } from '../time.ts';

/** An account, and whom it is said to belong to. */
export interface Payee {
  /** The name that the bank checks. */
  accountHolder: string;
  /** ISO 13616 in electronic form, a SEPA account. In full only in the bank file, and where its bank is asked. */
  iban: string;
}

export type PayeeAnswer =
  | { outcome: 'MATCH' }
  /** With the name by which the bank knows the account. */
  | { outcome: 'CLOSE_MATCH'; name: string }
  | { outcome: 'NO_MATCH' }
  | { outcome: 'NOT_CHECKED'; because: NotCheckedBecause };

/** Asks the bank of an account whose it is. It never fails: without an answer in good time it says so. */
export type VerifyPayee = (payee: Payee) => Promise<PayeeAnswer>;

/** An answer as it is kept with the account that it is about. */
export type PayeeCheck = { at: Instant } & (
  | Exclude<PayeeAnswer, { outcome: 'NO_MATCH' }>
  /** With why somebody went on all the same. */
  | { outcome: 'NO_MATCH'; despite: string }
);

/** Nobody goes on in spite of a "no match" without saying why; any other answer needs nothing. */
export function checkPayee(
  answer: PayeeAnswer,
  at: Instant,
  despite: string | undefined,
): { payee: PayeeCheck } | { refusal: Refusal } {
  if (answer.outcome !== 'NO_MATCH') return { payee: { ...answer, at } };
  if (despite === undefined) return { refusal: { code: 'payee-no-match', field: 'despiteNoMatch' } };
  return { payee: { ...answer, at, despite } };
}

/** As a proposal and the journal show it: a name masked. */
export function payeeFacts(payee: PayeeCheck): OperationFacts {
  const { outcome: payeeCheck, at } = payee;
  const facts = { payeeCheck, payeeCheckedAt: toIso(at) };
  switch (payee.outcome) {
    case 'MATCH':
      return facts;
    case 'CLOSE_MATCH':
      return { ...facts, payeeName: maskName(payee.name) };
    case 'NO_MATCH':
      return { ...facts, despiteNoMatch: payee.despite };
    case 'NOT_CHECKED':
      return { ...facts, notCheckedBecause: payee.because };
  }
}
