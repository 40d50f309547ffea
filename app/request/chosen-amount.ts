import { typedCents } from './type-amount.ts';

/** All in cents. */
export interface AmountLimits {
  asked: number;
  /** What the client can spend now. */
  available: number;
}

/** What the client has chosen so far: as much as possible, or an amount of their own. Text typed once is kept. */
export interface AmountDraft {
  choice: 'most' | 'other';
  text: string;
}

export const firstDraft: AmountDraft = { choice: 'most', text: '' };

/** As much as can be paid in vouchers: where a request starts. */
export const mostCents = ({ asked, available }: AmountLimits): number => Math.min(asked, available);

/** Undefined while there is no amount. */
export const chosenCents = ({ choice, text }: AmountDraft, limits: AmountLimits): number | undefined =>
  choice === 'most' ? mostCents(limits) : typedCents(text);

export type AmountProblem = 'none' | 'zero' | 'over-asked' | 'over-available';

/** Why an amount cannot be paid; the API judges again. */
export function amountProblem(
  cents: number | undefined,
  { asked, available }: AmountLimits,
): AmountProblem | undefined {
  if (cents === undefined) return 'none';
  if (cents === 0) return 'zero';
  if (cents > asked) return 'over-asked';
  return cents > available ? 'over-available' : undefined;
}

/** So small a part of what was asked (below 20 %) that it may be a slip of the finger. */
export const needsSecondLook = (cents: number, { asked }: AmountLimits): boolean => cents * 5 < asked;
