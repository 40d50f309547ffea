import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { workLimits } from '../../contract/settings/limits.ts';
import { inFlightMaxMs } from '../../core/in-flight.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { toEpochSeconds } from './payment-item.ts';
import { write } from './write.ts';

export type AccountClaimStore = ReturnType<typeof accountClaimStore>;

/**
 * For which request an account to sign in with is opened, by its id: account and profile are in two systems, and a call may
 * end between the two. In the table of what waits for somebody, forgotten when nobody tries any more.
 */
export function accountClaimStore(client: DynamoDBDocumentClient, table: string) {
  /** Of the last claim the time counts: whoever made it may still be on the way. */
  async function put(id: string, at: Instant, claim: object, condition: string, values: object): Promise<boolean> {
    const forgetAt = toEpochSeconds(addMs(at, workLimits.accountClaimForgottenMs));
    const outcome = await write(
      [
        {
          name: 'claim',
          Put: {
            TableName: table,
            Item: { pk: `ACCOUNT#${id}`, sk: 'CLAIM', claimedAt: at, ...claim, forgetAt },
            ConditionExpression: `attribute_not_exists(pk) OR ${condition}`,
            ExpressionAttributeValues: { ...values },
          },
        },
      ],
      { client },
    );
    return outcome.committed;
  }

  return {
    /** @returns whether the id is this request's: not when another one had it first, or it was given up */
    claim: (id: string, requestHash: string, at: Instant): Promise<boolean> =>
      put(id, at, { requestHash }, 'requestHash = :hash', { ':hash': requestHash }),

    /** Nobody goes on with it from now on. @returns whether it is so: not while somebody who claimed it may be on the way */
    giveUp: (id: string, at: Instant): Promise<boolean> =>
      put(id, at, { isGivenUp: true }, 'claimedAt < :before OR isGivenUp = :yes', {
        ':before': addMs(at, -inFlightMaxMs),
        ':yes': true,
      }),
  };
}
