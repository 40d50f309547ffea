import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { factorLimits } from '../../contract/settings/limits.ts';
import type { Activation } from '../../core/security/credentials.ts';
import type { Instant } from '../../core/time.ts';
import { activationItem, fromActivationItem } from './secret-items.ts';
import { write, type NamedWrite } from './write.ts';

export type ActivationStore = ReturnType<typeof activationStore>;

/** A partition of its own, so that the back office's role reaches activations and no code or device. */
const activationKey = (clientId: string) => ({ pk: `ACTIVATION#${clientId}`, sk: '-' });

/** Activations, one item a client: a new one replaces the older. */
export function activationStore(client: DynamoDBDocumentClient, table: string) {
  const update = (clientId: string, rest: Omit<NonNullable<NamedWrite<'activation'>['Update']>, 'TableName' | 'Key'>) =>
    write([{ name: 'activation', Update: { TableName: table, Key: activationKey(clientId), ...rest } }], { client });

  return {
    async issueActivation(
      clientId: string,
      issued: Pick<Activation, 'hash' | 'issuedAt' | 'expiresAt'>,
    ): Promise<void> {
      const Item = activationItem.toItem(activationKey(clientId), issued);
      await write([{ name: 'activation', Put: { TableName: table, Item } }], { client });
    },

    /**
     * Takes one of the tries at the activation code before it is looked at. The set of ids makes a repeated call count
     * once. @returns the activation, used or not, or undefined when there is none, it has expired or no try is left.
     */
    async takeTry(clientId: string, tryId: string, now: Instant): Promise<Activation | undefined> {
      const outcome = await update(clientId, {
        UpdateExpression: 'ADD tries :try',
        ConditionExpression:
          'attribute_exists(pk) AND expiresAt > :now AND (attribute_not_exists(tries) OR size(tries) < :max OR contains(tries, :id))',
        ExpressionAttributeValues: {
          ':try': new Set([tryId]),
          ':id': tryId,
          ':max': factorLimits.activationTriesMax,
          ':now': now,
        },
      });
      return outcome.committed && outcome.after ? fromActivationItem(outcome.after) : undefined;
    },

    /** The code was right, or nothing came of the try: it does not count. */
    async giveBackTry(clientId: string, tryId: string): Promise<void> {
      await update(clientId, {
        UpdateExpression: 'DELETE tries :try',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':try': new Set([tryId]) },
      });
    },
  };
}

export interface UsedActivation {
  hash: string;
  at: Instant;
  by: string;
}

/** On condition that it is the activation that was judged, and that it was not used. */
export function useActivation(table: string, clientId: string, used: UsedActivation): NamedWrite<'activation'> {
  return {
    name: 'activation',
    Update: {
      TableName: table,
      Key: activationKey(clientId),
      UpdateExpression: 'SET usedAt = :at, usedBy = :by',
      ConditionExpression: '#hash = :hash AND attribute_not_exists(usedAt)',
      ExpressionAttributeNames: { '#hash': 'hash' },
      ExpressionAttributeValues: { ':hash': used.hash, ':at': used.at, ':by': used.by },
    },
  };
}
