import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { startDynamoDb } from 'run-template/services';
import { paymentQueries } from '../../adapters/dynamodb/payment-queries.ts';
import { toPaymentItem } from '../../adapters/dynamodb/payment-item.ts';
import { openStatuses } from '../../contract/payment-status.ts';
import { derivedId } from '../../core/ids.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { addMs } from '../../core/time.ts';
import { startDynamoDbMeter, type MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import { listPayments, type Listing } from '../../functions/use-cases/list-payments.ts';
import { createdAt, later, minute, paymentIn } from '../../test/support/payments.ts';
import { createTables } from '../../test/support/tables.ts';

export interface Reads {
  what: string;
  history: number;
  calls: number;
  units: number;
}

const looks: [string, Pick<Listing, 'owner' | 'status'>][] = [
  ['to confirm', { owner: 'merchant', status: ['AWAITING_MERCHANT'] }],
  ['open requests', { owner: 'merchant', status: openStatuses }],
  ['inbox', { owner: 'client', status: openStatuses }],
];
const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'BENCH', secretAccessKey: 'secret' } };
const open = 3;

/** What each look at what is open reads, with so many requests of history behind it, all of one merchant and one client. */
export async function historyReads(histories: readonly number[]): Promise<Reads[]> {
  const dynamoDb = await startDynamoDb();
  const calls: MeteredCall[] = [];
  const meter = await startDynamoDbMeter(dynamoDb.endpoint, (call) => calls.push(call));
  const plain = new DynamoDBClient({ ...aws, endpoint: dynamoDb.endpoint });
  const metered = new DynamoDBClient({ ...aws, endpoint: meter.endpoint });
  const options = { marshallOptions: { removeUndefinedValues: true } };
  try {
    const reads: Reads[] = [];
    for (const history of histories) {
      const { payments } = await createTables(plain, `H${history}-`);
      await fill(DynamoDBDocumentClient.from(plain, options), payments, history);
      const queries = paymentQueries(DynamoDBDocumentClient.from(metered, options), payments);
      for (const [what, look] of looks) {
        calls.length = 0;
        await listPayments(queries, { ...look, ownerId: owners[look.owner], now: later(minute), range: {}, limit: 25 });
        reads.push({ what, history, calls: calls.length, units: calls.reduce((sum, call) => sum + call.readUnits, 0) });
      }
    }
    return reads;
  } finally {
    metered.destroy();
    plain.destroy();
    await meter.close();
    await dynamoDb.close();
  }
}

const { merchantId, clientId } = paymentIn('VALIDATED');
const owners = { merchant: merchantId, client: clientId };

async function fill(documents: DynamoDBDocumentClient, table: string, history: number): Promise<void> {
  const past = Array.from({ length: history }, (_, nth) => numbered(paymentIn('VALIDATED'), `past ${nth}`, nth));
  const waiting = Array.from({ length: open }, (_, nth) => numbered(paymentIn('AWAITING_CLIENT'), `open ${nth}`, nth));
  const items = [...past, ...waiting].map((payment) => JSON.parse(JSON.stringify(toPaymentItem(payment))) as object);
  const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, nth) =>
    items.slice(nth * 25, nth * 25 + 25),
  );
  await pMap(
    batches,
    (batch) =>
      documents.send(
        new BatchWriteCommand({ RequestItems: { [table]: batch.map((Item) => ({ PutRequest: { Item } })) } }),
      ),
    { concurrency: 8 },
  );
}

const numbered = (payment: Payment, name: string, nth: number): Payment => ({
  ...payment,
  id: derivedId('bench', name),
  createdAt: addMs(createdAt, -nth * 1_000),
});
