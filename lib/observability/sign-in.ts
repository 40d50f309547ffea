import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { audiences, type Audience } from '../../functions/http/routes.ts';
import type { WebClient } from '../constructs/audience-pool.ts';
import type { SignIn } from '../constructs/sign-in.ts';
import { type Alarms, every } from './alarms.ts';
import { sumOf } from './sum-of.ts';

/** Single people mistype their passwords. */
const signInFailuresMin = 20;

/** Of each pool, by its app client. */
export function watchSignIn(alarms: Alarms, signIn: SignIn, webClients: Record<Audience, WebClient>): void {
  for (const audience of audiences) {
    const { pool } = signIn.pools[audience];
    const name = audience.replace(/(?:^|-)(.)/g, (_match, letter: string) => letter.toUpperCase());
    const metric = (metricName: string, statistic: string) =>
      new Metric({
        namespace: 'AWS/Cognito',
        metricName,
        dimensionsMap: { UserPool: pool.userPoolId, UserPoolClient: webClients[audience].clientId },
        statistic,
        period: every,
      });
    const throttles = ['SignInThrottles', 'TokenRefreshThrottles'].map((each) => metric(each, 'Sum'));
    alarms.add(`${name}SignInThrottled`, sumOf(throttles), {
      threshold: 10,
      description: 'Cognito refuses sign-ins, or renewals of sessions, for their number. Ask for a higher quota.',
    });
    // The metric is 1 for each that succeeds and 0 for each that does not.
    const failed = new MathExpression({
      expression: `IF(tried - done >= ${signInFailuresMin}, (tried - done) / tried, 0)`,
      usingMetrics: { tried: metric('SignInSuccesses', 'SampleCount'), done: metric('SignInSuccesses', 'Sum') },
      period: every,
    });
    alarms.add(`${name}SignInFailing`, failed, {
      threshold: 0.5,
      periods: 3,
      description:
        'For a quarter of an hour most sign-ins have failed. Passwords being guessed, or a broken sign-in? Look at the pool’s log.',
    });
  }
}
