import { PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { recordPut } from '../../adapters/dynamodb/payment-store.ts';
import { cents } from '../../contract/money.ts';
import { debtDate } from '../../core/ledger/debt-date.ts';
import { localDate } from '../../core/time.ts';
import { createdAt } from './payments.ts';

/** What an export has left of a merchant's sum: negative. */
export async function putDebt(
  client: DynamoDBDocumentClient,
  { ledger }: { ledger: string },
  { merchantId, net }: { merchantId: string; net: number },
): Promise<void> {
  const record = recordPut(ledger, {
    kind: 'CARRY',
    merchantId,
    dueDate: debtDate,
    at: createdAt,
    gross: cents(0),
    fee: cents(0),
    net: cents(net),
    postings: {},
    carriedFrom: localDate('2026-01-05'),
  });
  await client.send(new PutCommand(record.Put!));
}
