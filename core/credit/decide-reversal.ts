import { cents, subtract, zero, type Cents } from '../../contract/money.ts';

/** What is known of a credit that may be wrong. */
interface Reversible {
  amount: Cents;
  /** Earlier steps have taken so much of it back. */
  reversed?: Cents | undefined;
}

/** How much is taken back now, and how much of what was wanted is not there any more. */
export interface ReversalDecision {
  amount: Cents;
  missing: Cents;
}

/** What is left of a credit. */
export const reversibleOf = ({ amount, reversed = zero }: Reversible): Cents => subtract(amount, reversed);

/**
 * Takes back what is wanted as far as the credit goes and the client still has it: what is paid or set aside stays. Zero when
 * nothing can be taken back now.
 */
export function decideReversal(credit: Reversible, wanted: Cents, available: Cents): ReversalDecision {
  const most = Math.min(wanted, reversibleOf(credit));
  const amount = cents(Math.max(0, Math.min(most, available)));
  return { amount, missing: subtract(wanted, amount) };
}
