import type { Cents } from '../../contract/money.ts';
import type { RefusalCode } from '../../contract/refusal.ts';
import type { Act } from '../act.ts';
import { reversibleOf, type ReversalDecision } from './decide-reversal.ts';

/** A wrong credit is to be taken back: proposed by one, released by another. */
interface ReversalFacts {
  id: string;
  /** Grows with each change, on which every write is conditioned. */
  version: number;
  creditId: string;
  clientId: string;
  /** How much is to be taken back. */
  wanted: Cents;
  reason: string;
  proposed: Act;
  requestHash: string;
}

export type CreditReversal = ReversalFacts &
  (
    | { status: 'PROPOSED' }
    /** `missing`: what the client had paid or set aside by then, and keeps. */
    | { status: 'DONE'; released: Act; reversed: Cents; missing: Cents }
    | { status: 'CANCELLED'; cancelled: Act }
  );

type In<Status extends CreditReversal['status']> = Extract<CreditReversal, { status: Status }>;

/** Undefined where it may be proposed. */
export function reversalRefusal(
  credit: { amount: Cents; reversed?: Cents | undefined },
  wanted: Cents,
): RefusalCode | undefined {
  if (wanted <= 0) return 'amount-not-positive';
  return wanted > reversibleOf(credit) ? 'reversal-over-credit' : undefined;
}

/** Whether this person may release it: not who proposed it. */
export const releaseRefusal = ({ proposed }: In<'PROPOSED'>, by: string): RefusalCode | undefined =>
  proposed.by === by ? 'second-person-required' : undefined;

export const reversalDone = (
  { status: _, ...facts }: In<'PROPOSED'>,
  released: Act,
  { amount: reversed, missing }: ReversalDecision,
): In<'DONE'> => ({ ...facts, version: facts.version + 1, status: 'DONE', released, reversed, missing });

export const reversalCancelled = ({ status: _, ...facts }: In<'PROPOSED'>, cancelled: Act): In<'CANCELLED'> => ({
  ...facts,
  version: facts.version + 1,
  status: 'CANCELLED',
  cancelled,
});
