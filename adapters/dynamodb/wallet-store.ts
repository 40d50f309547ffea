import { GetCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { attemptsMax, type Wallet } from '../../core/wallet.ts';
import type { Item } from './errors.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';

export type WalletStore = ReturnType<typeof walletStore>;

export function fromWalletItem(item: Item): Wallet {
  const attempts = item['attempts'] as Set<string> | undefined;
  return { ...item, attempts: [...(attempts ?? [])] } as unknown as Wallet;
}

/** Balances, holds and the count of code attempts, one item a client. */
export function walletStore(client: DynamoDBDocumentClient, table: string) {
  const update = (clientId: string, rest: Omit<NonNullable<NamedWrite<'wallet'>['Update']>, 'TableName' | 'Key'>) =>
    write([{ name: 'wallet', Update: { TableName: table, Key: { clientId }, ...rest } }], { client });

  return {
    /** A strong read: balances and holds belong together. */
    async get(clientId: string): Promise<Wallet | undefined> {
      const { Item } = await read(() =>
        client.send(new GetCommand({ TableName: table, Key: { clientId }, ConsistentRead: true })),
      );
      return Item && fromWalletItem(Item);
    },

    /**
     * Takes one of the attempts at the code before it is verified. The set of attempt ids makes a repeated call count
     * once. @returns the wallet with the attempt in it, or undefined when none is free.
     */
    async takeAttempt(clientId: string, attemptId: string): Promise<Wallet | undefined> {
      const outcome = await update(clientId, {
        UpdateExpression: 'ADD attempts :attempt',
        ConditionExpression:
          'attribute_exists(clientId) AND (attribute_not_exists(attempts) OR size(attempts) < :max OR contains(attempts, :id))',
        ExpressionAttributeValues: { ':attempt': new Set([attemptId]), ':id': attemptId, ':max': attemptsMax },
      });
      return outcome.committed && outcome.after ? fromWalletItem(outcome.after) : undefined;
    },

    /** There was no verdict: the attempt does not count. */
    async giveBackAttempt(clientId: string, attemptId: string): Promise<void> {
      await update(clientId, {
        UpdateExpression: 'DELETE attempts :attempt',
        ExpressionAttributeValues: { ':attempt': new Set([attemptId]) },
      });
    },

    /** The code was right, or the wallet was unlocked: all attempts are free again. */
    async resetAttempts(clientId: string): Promise<void> {
      await update(clientId, {
        UpdateExpression: 'REMOVE attempts',
        ConditionExpression: 'attribute_exists(clientId)',
      });
    },
  };
}
