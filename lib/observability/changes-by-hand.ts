import type { UserPool } from 'aws-cdk-lib/aws-cognito';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import type { SignIn } from '../constructs/sign-in.ts';
import type { Alarms } from './alarms.ts';

/** By which somebody becomes an operator, or another one than before. */
const changesOfOperators = [
  'AdminCreateUser',
  'AdminAddUserToGroup',
  'AdminRemoveUserFromGroup',
  'AdminSetUserPassword',
  'AdminResetUserPassword',
  'AdminSetUserMFAPreference',
  'AdminUpdateUserAttributes',
  'AdminEnableUser',
  'CreateGroup',
  'SetUserPoolMfaConfig',
  'UpdateUserPool',
];

/** By which somebody signs in as one of a merchant's people without what they have: nothing of ours calls these. */
const changesOfFactors = [
  'AdminSetUserMFAPreference',
  'AdminSetUserPassword',
  'AdminUpdateUserAttributes',
  'SetUserPoolMfaConfig',
];

/** CloudTrail tells of them, within minutes, where the account has a trail. */
const callsOn = (pool: UserPool, eventName: string[], more: Record<string, unknown> = {}) => ({
  source: ['aws.cognito-idp'],
  detailType: ['AWS API Call via CloudTrail'],
  detail: {
    eventSource: ['cognito-idp.amazonaws.com'],
    eventName,
    requestParameters: { userPoolId: [pool.userPoolId] },
    ...more,
  },
});

/**
 * Somebody is made an operator, gets a role or another second factor, otherwise than by two people of the back office: by the
 * break-glass role, by the console, by whatever hand. The one role that does what they have agreed to is left out, since
 * the journal tells of that, and what rings every week is not listened to.
 *
 * @param changesOperators by which the pool is changed as two people have agreed
 */
export function watchOperators(alarms: Alarms, { pools }: SignIn, changesOperators: IRole): void {
  alarms.addRule('OperatorsChanged', {
    wakes: true,
    description: 'The people of the back office, their roles or their second factors were changed',
    eventPattern: callsOn(pools['back-office'].pool, changesOfOperators, {
      // A user of the account has no such part.
      userIdentity: {
        sessionContext: {
          sessionIssuer: { arn: [{ exists: false }, { 'anything-but': [changesOperators.roleArn] }] },
        },
      },
    }),
  });
}

/** As somebody who lost the second factor gets another one, and as somebody takes over an owner's account. */
export function watchFactors(alarms: Alarms, { pools }: SignIn): void {
  alarms.addRule('FactorsChanged', {
    wakes: true,
    description: 'A second factor, a password or an address of somebody of a merchant was changed by hand',
    eventPattern: callsOn(pools.merchant.pool, changesOfFactors),
  });
}
