import type { MerchantRecord, ClientRecord } from '../ledger/journal.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { WalletChange } from '../wallet.ts';
import { effectiveStatus } from './effective.ts';
import type { Payment } from './payment.ts';
import type { TallyChange } from './refund-brake.ts';
import type { Terms } from '../../contract/settings/terms.ts';

/** What every decision may depend on besides the payment and the command. */
export interface Circumstances {
  now: Instant;
  terms: Terms;
  /** The number of whoever of the merchant's people gives the command, if one of them does. */
  member?: number;
}

/** A change of a payment with all that belongs to it: written whole, in one conditional write, or not at all. */
export interface Transition {
  before: Payment;
  after: Payment;
  wallet?: WalletChange;
  record?: MerchantRecord | ClientRecord;
  /** Due dates whose closing decides: the write is refused when a day is not as it was seen. */
  days?: readonly { date: LocalDate; closed: boolean }[];
  /** What the merchant has given back grows with it, unless others have used up what was left. */
  tally?: TallyChange;
}

export type Decision =
  | { kind: 'apply'; transition: Transition }
  /** The same command was carried out before: answer as then, write nothing. */
  | { kind: 'repeat' }
  | { kind: 'refuse'; refusal: Refusal };

type Draft<P extends Payment = Payment> = P extends unknown ? Omit<P, 'version'> : never;

export const repeat: Decision = { kind: 'repeat' };

export const refuse = (refusal: Refusal): Decision => ({ kind: 'refuse', refusal });

export const conflict = (payment: Payment, now: Instant): Decision =>
  refuse({ code: 'status-conflict', currentStatus: effectiveStatus(payment, now) });

export const apply = (before: Payment, after: Draft, rest: Omit<Transition, 'before' | 'after'> = {}): Decision => ({
  kind: 'apply',
  transition: { before, after: { ...after, version: before.version + 1 }, ...rest },
});
