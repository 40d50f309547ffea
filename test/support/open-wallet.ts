import { TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { recordPut } from '../../adapters/dynamodb/payment-store.ts';
import { toWalletItem } from '../../adapters/dynamodb/wallet-item.ts';
import { writeOperation } from '../../adapters/dynamodb/write-operation.ts';
import { cents } from '../../contract/money.ts';
import { derivedId } from '../../core/ids.ts';
import { credit } from '../../core/ledger/movements.ts';
import type { Instant } from '../../core/time.ts';
import { emptyWallet } from '../../core/wallet.ts';
import { anOperation } from './operations.ts';
import type { TableNames } from './tables.ts';

export const openingCredit = (clientId: string): string => derivedId('credit', clientId);

/** A wallet with this much in it, as somebody credited it: the books and the journal of operations know. One a client. */
export async function openWallet(
  { client, tables }: { client: DynamoDBDocumentClient; tables: TableNames },
  clientId: string,
  amount: number,
  creditedAt: Instant,
): Promise<void> {
  const id = openingCredit(clientId);
  const opening = credit({ clientId, id, amount: cents(amount), creditedAt });
  const Item = toWalletItem({ ...emptyWallet(clientId), available: cents(amount) });
  const { Put } = recordPut(tables.ledger, opening.record);
  await client.send(
    new TransactWriteCommand({ TransactItems: [{ Put: { TableName: tables.wallets, Item } }, { Put }] }),
  );
  const credited = anOperation({
    id: `opening ${clientId}`,
    act: 'WALLET_CREDITED',
    about: { kind: 'CLIENT', id: clientId },
    to: { credit: id, amount },
  });
  await writeOperation([], credited, { client, operations: tables.operations });
}
