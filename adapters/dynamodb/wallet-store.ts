import { factorLimits } from '../../contract/settings/limits.ts';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Operation } from '../../core/operations/operation.ts';
import type { Instant } from '../../core/time.ts';
import { lapsedAttempts, type Wallet } from '../../core/wallet.ts';
import { readItem } from './read-item.ts';
import { fromWalletItem } from './wallet-item.ts';
import { attemptSets } from './wallet-update.ts';
import { write, type NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

export type WalletStore = ReturnType<typeof walletStore>;

/** Of an attempt at the code. */
export type AttemptTaken =
  | { taken: true }
  /** None was free, in the wallet as it was then; undefined when there is none. */
  | { taken: false; wallet: Wallet | undefined };

/** Balances, holds and the attempts at the code, one item a client. */
export function walletStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  const update = (clientId: string, rest: Omit<NonNullable<NamedWrite<'wallet'>['Update']>, 'TableName' | 'Key'>) =>
    write([{ name: 'wallet', Update: { TableName: table, Key: { clientId }, ...rest } }], { client });

  const take = async (clientId: string, attemptId: string): Promise<AttemptTaken> => {
    const outcome = await update(clientId, {
      UpdateExpression: 'ADD attemptsInFlight :attempt',
      ConditionExpression: `attribute_exists(clientId) AND (${anyFree} OR contains(attemptsInFlight, :id))`,
      ExpressionAttributeValues: { ...numbers, ':attempt': new Set([attemptId]), ':id': attemptId },
    });
    if (outcome.committed) return { taken: true };
    return { taken: false, wallet: outcome.current && fromWalletItem(outcome.current) };
  };

  const endAttempts = async (clientId: string, attemptIds: readonly string[]): Promise<void> => {
    await update(clientId, {
      UpdateExpression: 'DELETE attemptsInFlight :attempts',
      ConditionExpression: 'attribute_exists(clientId)',
      ExpressionAttributeValues: { ':attempts': new Set(attemptIds) },
    });
  };

  return {
    /** A strong read: balances and holds belong together. */
    get: (clientId: string): Promise<Wallet | undefined> =>
      readItem(client, table, { clientId }, { parse: fromWalletItem }),

    /**
     * Takes one of the attempts at the code before it is verified: wrong ones and those in flight are three at most. Those
     * that have lapsed at `now` make room. The sets of ids make a repeated call count once.
     */
    async takeAttempt(clientId: string, attemptId: string, now: Instant): Promise<AttemptTaken> {
      const first = await take(clientId, attemptId);
      if (first.taken || !first.wallet) return first;
      const lapsed = lapsedAttempts(first.wallet, now);
      if (lapsed.length === 0) return first;
      await endAttempts(clientId, lapsed);
      return take(clientId, attemptId);
    },

    /** There was no verdict: the attempt does not count. */
    giveBackAttempt: (clientId: string, attemptId: string): Promise<void> => endAttempts(clientId, [attemptId]),

    /**
     * The verdict: the code was wrong. Counts once, also when the attempt has been freed meanwhile, since it was evaluated.
     *
     * @returns the wallet after it
     */
    async countWrongAttempt(clientId: string, attemptId: string): Promise<Wallet> {
      const outcome = await update(clientId, {
        UpdateExpression: 'ADD attempts :attempt DELETE attemptsInFlight :attempt',
        ConditionExpression: 'attribute_exists(clientId)',
        ExpressionAttributeValues: { ':attempt': new Set([attemptId]) },
      });
      if (!outcome.after) throw new Error(`client ${clientId} has no wallet`);
      return fromWalletItem(outcome.after);
    },

    /** The code was right: all attempts are free again. */
    async resetAttempts(clientId: string): Promise<void> {
      await update(clientId, allFree);
    },

    /** The same by an operator, with its record. */
    async unlock(clientId: string, operation: Operation): Promise<void> {
      if (!operations) throw new Error('a store of wallets without the table of operations cannot unlock any');
      const freed: NamedWrite<'wallet'> = {
        name: 'wallet',
        Update: { TableName: table, Key: { clientId }, ...allFree },
      };
      await writeOperation([freed], operation, { client, operations });
    },
  };
}

const allFree = { UpdateExpression: `REMOVE ${attemptSets}`, ConditionExpression: 'attribute_exists(clientId)' };

/** That wrong attempts and those in flight are less than the most, for which there is no sum in a condition. */
const attemptsMax = factorLimits.codeAttemptsMax;

const anyFree = Array.from({ length: attemptsMax }, (_, wrong) => {
  const wrongAre = wrong === 0 ? 'attribute_not_exists(attempts)' : `size(attempts) = :n${wrong}`;
  return `(${wrongAre} AND (attribute_not_exists(attemptsInFlight) OR size(attemptsInFlight) < :n${attemptsMax - wrong}))`;
}).join(' OR ');
const numbers = Object.fromEntries(Array.from({ length: attemptsMax }, (_, index) => [`:n${index + 1}`, index + 1]));
