import prices from './eu-west-3.json' with { type: 'json' };

export type SignInPlan = keyof typeof prices.signIn.usdPerUserAndMonth;

/** Each takes what lies between its own beginning and the next one's; below the first it is free. */
interface Step {
  /** Users. */
  from: number;
  usd: number;
}

/**
 * What Cognito bills in a month, in US dollars at list prices before tax.
 *
 * @param activeUsers of one pool: who signed in, renewed a token, was invited, or whose address was asked for (AdminGetUser)
 */
export function signInMonth(plan: SignInPlan, activeUsers: number): number {
  const steps: readonly Step[] = prices.signIn.usdPerUserAndMonth[plan];
  return steps.reduce((sum, { from, usd }, index) => {
    const to = Math.min(activeUsers, steps[index + 1]?.from ?? Infinity);
    return sum + Math.max(0, to - from) * usd;
  }, 0);
}
