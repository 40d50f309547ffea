import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Operation } from '../../core/operations/operation.ts';
import type { Activation } from '../../core/security/credentials.ts';
import type { Instant } from '../../core/time.ts';
import { readItem } from './read-item.ts';
import { activationItem } from './secret-items.ts';
import { write, type NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

export type ActivationStore = ReturnType<typeof activationStore>;

/** A partition of its own, so that the back office's role reaches activations and no code or device. */
const activationKey = (clientId: string) => ({ pk: `ACTIVATION#${clientId}`, sk: '-' });

/** Activations, one item a client: a new one replaces the older. */
export function activationStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  const update = (clientId: string, rest: Omit<NonNullable<NamedWrite<'activation'>['Update']>, 'TableName' | 'Key'>) =>
    write([{ name: 'activation', Update: { TableName: table, Key: activationKey(clientId), ...rest } }], { client });

  return {
    /** The newest, used or not; its code is nowhere. */
    lastActivation: (clientId: string): Promise<Activation | undefined> =>
      readItem(client, table, activationKey(clientId), activationItem),

    /** @returns false when there is one that was issued after `lastBy`, or when something of `alongside` has changed */
    async issueActivation(
      clientId: string,
      issued: Pick<Activation, 'hash' | 'issuedAt' | 'expiresAt'>,
      operation: Operation,
      { lastBy, alongside = [] }: { lastBy?: Instant; alongside?: readonly NamedWrite<string>[] } = {},
    ): Promise<boolean> {
      if (!operations) throw new Error('a store of activations without the table of operations cannot issue any');
      const Item = activationItem.toItem(activationKey(clientId), issued);
      const noneSince = lastBy !== undefined && {
        ConditionExpression: 'attribute_not_exists(pk) OR issuedAt <= :by',
        ExpressionAttributeValues: { ':by': lastBy },
      };
      const writes = [{ name: 'activation', Put: { TableName: table, Item, ...noneSince } }, ...alongside];
      return (await writeOperation(writes, operation, { client, operations })).committed;
    },

    /** One that could still be used has expired at `at`. */
    async endActivation(clientId: string, at: Instant): Promise<void> {
      await update(clientId, {
        UpdateExpression: 'SET expiresAt = :at',
        ConditionExpression: 'attribute_not_exists(usedAt) AND expiresAt > :at',
        ExpressionAttributeValues: { ':at': at },
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
