import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credit } from '../../core/ledger/movements.ts';
import { creditClaim, type WalletCredit } from './credit-claim.ts';
import type { Created } from './directory-store.ts';
import { recordPut } from './payment-store.ts';
import { walletUpdate } from './wallet-update.ts';
import { write, type NamedWrite } from './write.ts';

export interface CreditTables {
  wallets: string;
  ledger: string;
  directory: string;
}

export type CreditStore = ReturnType<typeof creditStore>;

export function creditStore(client: DynamoDBDocumentClient, tables: CreditTables) {
  return {
    /** Wallet, journal record and the key's claim in one transaction, or the credit that the key made before. */
    async credit(given: WalletCredit): Promise<Created<WalletCredit>> {
      const movement = credit(given.clientId, given.id, given.amount, given.creditedAt);
      const outcome = await write(
        [
          claim(tables.directory, given),
          walletUpdate(tables.wallets, movement.wallet),
          recordPut(tables.ledger, movement.record),
        ],
        { client },
      );
      if (outcome.committed) return { created: true };
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
  const Item = creditClaim.toItem({ pk: `CREDIT#${given.id}`, sk: 'KEY' }, given);
  return { name: 'claim', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } };
}
