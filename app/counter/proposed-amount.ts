/** All in cents. */
export interface CounterLimits {
  /** Itself not enough. */
  floor: number;
  ceiling: number;
}

export type ProposalProblem = 'none' | 'small' | 'large';

/** Why an amount cannot be proposed; the API judges again. */
export function proposalProblem(
  cents: number | undefined,
  { floor, ceiling }: CounterLimits,
): ProposalProblem | undefined {
  if (cents === undefined) return 'none';
  if (cents <= floor) return 'small';
  return cents > ceiling ? 'large' : undefined;
}
