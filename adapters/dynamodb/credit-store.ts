import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { add, zero, type Cents } from '../../contract/money.ts';
import { credit, reverseCredit } from '../../core/ledger/movements.ts';
import { mergesMax } from '../../core/client.ts';
import { passedTo } from '../../core/ledger/pass-on.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Instant } from '../../core/time.ts';
import { creditClaim, type WalletCredit } from './credit-claim.ts';
import type { Created } from './directory-store.ts';
import { recordPut } from './payment-store.ts';
import { readItem } from './read-item.ts';
import { fromWalletItem } from './wallet-item.ts';
import { walletUpdate } from './wallet-update.ts';
import type { NamedWrite, WriteOutcome } from './write.ts';
import { writeActed } from './write-operation.ts';

export interface CreditTables {
  wallets: string;
  ledger: string;
  directory: string;
  /** Only whoever credits by hand needs it. */
  operations?: string;
}

export type CreditStore = ReturnType<typeof creditStore>;

const claimKey = (id: string) => ({ pk: `CREDIT#${id}`, sk: 'KEY' });

/** One step of taking a credit back. */
export interface CreditReversal {
  id: string;
  amount: Cents;
  at: Instant;
}

export function creditStore(client: DynamoDBDocumentClient, tables: CreditTables) {
  /** Whose wallet it is by now: a failed condition tells of a merge. */
  const mergedInto = (outcome: WriteOutcome<string>): string | undefined =>
    outcome.failed === 'wallet' && outcome.current ? fromWalletItem(outcome.current).mergedInto : undefined;

  /** Tries it with a client, then with whom its account was merged into. */
  async function followed(
    clientId: string,
    attempt: (clientId: string) => Promise<WriteOutcome<string>>,
  ): Promise<WriteOutcome<string>> {
    let outcome = await attempt(clientId);
    for (let merges = 0; merges < mergesMax; merges += 1) {
      const kept = mergedInto(outcome);
      if (kept === undefined) break;
      outcome = await attempt(kept);
    }
    return outcome;
  }

  return {
    /** A strong read. */
    find: (id: string): Promise<WalletCredit | undefined> =>
      readItem(client, tables.directory, claimKey(id), creditClaim),

    /**
     * Takes so much of a credit back, as it was read: wallet, journal record and the credit's own account of it at once, with
     * what belongs to it. From whom a merged account has passed it on to, where there is one.
     *
     * @returns what stood in the way: the credit has changed, the wallet does not hold so much, or this step was made before
     */
    async reverse(
      credit: WalletCredit,
      { id: reversalId, amount, at }: CreditReversal,
      operation: Operation,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<
      { committed: true } | { committed: false; because: 'credit' | 'record' | 'wallet' | 'other'; available?: Cents }
    > {
      const movement = reverseCredit(credit, { reversalId, amount, at });
      const { wallet, record } = movement;
      const attempt = (owner: string) => {
        const passed =
          owner === credit.clientId
            ? []
            : passedTo(owner, { id: reversalId, clientId: credit.clientId, available: wallet.available, at });
        return writeActed<string>(
          [
            // First, so that a step that was made before is told from a wallet that it has emptied.
            recordPut(tables.ledger, record),
            claimReversed(tables.directory, credit, amount),
            walletUpdate(tables.wallets, { ...wallet, clientId: owner }),
            ...passed.map((one) => ({ ...recordPut(tables.ledger, one), name: 'passed' })),
            ...alongside,
          ],
          operation,
          { client, operations: tables.operations },
        );
      };
      const outcome = await followed(credit.clientId, attempt);
      if (outcome.committed) return { committed: true };
      switch (outcome.failed) {
        case 'record':
          return { committed: false, because: 'record' };
        case 'claim':
          return { committed: false, because: 'credit' };
        case 'wallet':
          return {
            committed: false,
            because: 'wallet',
            available: outcome.current ? fromWalletItem(outcome.current).available : zero,
          };
        default:
          return { committed: false, because: 'other' };
      }
    },

    /**
     * Gives it to whom the account was merged into, where it was. Wallet, journal record and the key's claim in one transaction, or the credit that the key made before; with the record of
     * the operation, where somebody credits by hand: what an order credits was released as a whole.
     *
     * @param alongside what is written with it; where that has changed meanwhile, nothing is, and the answer is `not-now`
     * @returns `closed` when the client's account has ended: nothing was credited
     */
    async credit(
      given: WalletCredit,
      operation?: Operation,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<Created<WalletCredit> | 'closed' | 'not-now'> {
      const outcome = await followed(given.clientId, (clientId) => {
        const own = { ...given, clientId };
        const movement = credit(own);
        return writeActed<string>(
          [
            claim(tables.directory, own),
            walletUpdate(tables.wallets, movement.wallet),
            recordPut(tables.ledger, movement.record),
            ...alongside,
          ],
          operation,
          { client, operations: tables.operations },
        );
      });
      if (outcome.committed) return { created: true };
      if (alongside.some(({ name }) => name === outcome.failed)) return 'not-now';
      if (outcome.failed === 'wallet') {
        if (!outcome.current) throw new Error(`client ${given.clientId} has no wallet`);
        return 'closed';
      }
      if (outcome.failed !== 'claim') throw new Error(`credit ${given.id} is refused by the ${outcome.failed}`);
      if (!outcome.current) throw new Error(`credit ${given.id} has disappeared`);
      return { created: false, existing: creditClaim.parse(outcome.current) };
    },
  };
}

/**
 * The journal's key holds the client, so it would let one idempotency key credit two of them. The claim is of the key
 * alone, and stands outside the journal, whose every line is a movement.
 */
function claim(table: string, given: WalletCredit): NamedWrite<'claim'> {
  const Item = creditClaim.toItem(claimKey(given.id), given);
  return { name: 'claim', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}

function claimReversed(table: string, { id, reversed }: WalletCredit, amount: Cents): NamedWrite<'claim'> {
  return {
    name: 'claim',
    Update: {
      TableName: table,
      Key: claimKey(id),
      UpdateExpression: 'SET reversed = :after',
      ConditionExpression:
        reversed === undefined ? 'attribute_exists(pk) AND attribute_not_exists(reversed)' : 'reversed = :before',
      ExpressionAttributeValues: {
        ':after': add(reversed ?? zero, amount),
        ...(reversed !== undefined && { ':before': reversed }),
      },
    },
  };
}
