import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { walletStore } from '../../adapters/dynamodb/wallet-store.ts';
import type { Wallet } from '../../core/wallet.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { derivedId } from '../../core/ids.ts';
import { paymentIn } from './payments.ts';
import type { TableNames, TestTables } from './tables.ts';

/** Tables, fresh ones or those given, with the means to put payments there in any state, wallets and holds included, and to look at them. */
export async function storedPayments(db: TestTables, existing?: TableNames) {
  const tables = existing ?? (await db.freshTables());
  const payments = paymentStore(db.documents, tables);
  const wallets = walletStore(db.documents, tables.wallets);
  const putItem = (TableName: string, Item: object) => db.documents.send(new PutCommand({ TableName, Item }));

  /** With 100.00 € available beside what is held for it, if anything. */
  const put = async <P extends Payment>(payment: P): Promise<P> => {
    const given: Payment = payment;
    const holds: Wallet['holds'] =
      given.status === 'AWAITING_MERCHANT'
        ? { [given.id]: { amount: given.authorisedAmount, confirmBy: given.confirmBy } }
        : {};
    const held = given.status === 'AWAITING_MERCHANT' ? given.authorisedAmount : 0;
    await putItem(tables.wallets, { clientId: given.clientId, available: 100_00, held, holds });
    await putItem(tables.payments, JSON.parse(JSON.stringify(toPaymentItem(given))) as object);
    return payment;
  };

  const ledgerOf = async (clientId: string) => {
    const { Items = [] } = await db.documents.send(
      new QueryCommand({
        TableName: tables.ledger,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `C#${clientId}` },
      }),
    );
    return Items;
  };

  return { tables, payments, wallets, put, ledgerOf };
}

/** A payment like `paymentIn`, one of many: with ids of its own. */
export function anotherPayment<P extends Payment>(payment: P, name: string): P {
  return {
    ...payment,
    id: derivedId('payment', name),
    clientId: derivedId('client', name),
    merchantId: derivedId('merchant', name),
  };
}

export const waiting = (name: string) => anotherPayment(paymentIn('AWAITING_CLIENT'), name);
