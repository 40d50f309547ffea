import { negate, type Cents } from '../../contract/money.ts';
import type { Instant } from '../time.ts';
import { balanced, type ClientRecord } from './journal.ts';

export interface PassedOn {
  /** The merge, or what came back after it. */
  id: string;
  from: string;
  to: string;
  /** Above zero. */
  amount: Cents;
  at: Instant;
}

/**
 * What one client's account passes on to another one of the same person. Each of them has a record of its own; what both post
 * to `client:merged` is nothing in all, which the audit checks.
 */
export function passOn({ id, from, to, amount, at }: PassedOn): [ClientRecord, ClientRecord] {
  const facts = { at, amount, mergeId: id };
  return [
    balanced({
      ...facts,
      kind: 'MERGE_OUT',
      clientId: from,
      otherClientId: to,
      postings: { 'client:available': negate(amount), 'client:merged': amount },
    }),
    balanced({
      ...facts,
      kind: 'MERGE_IN',
      clientId: to,
      otherClientId: from,
      postings: { 'client:merged': negate(amount), 'client:available': amount },
    }),
  ];
}

/**
 * What comes back to a merged account, or is taken from it, is its own by its record, and goes on to the account that was
 * kept. @param available what the record changes, signed
 */
export const passedTo = (
  kept: string,
  { id, clientId, available, at }: { id: string; clientId: string; available: Cents; at: Instant },
): [ClientRecord, ClientRecord] =>
  available > 0
    ? passOn({ id, from: clientId, to: kept, amount: available, at })
    : passOn({ id, from: kept, to: clientId, amount: negate(available), at });
