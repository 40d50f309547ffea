import { randomUUID } from 'node:crypto';
import { IdempotencyConfig, makeIdempotent } from '@aws-lambda-powertools/idempotency';
import { DynamoDBPersistenceLayer } from '@aws-lambda-powertools/idempotency/dynamodb';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { lambdaContext } from '../../support/lambda-context.ts';

/*
 * Payments as they are built by the guides: a handler for each act, made idempotent by AWS Powertools under the caller's key,
 * with a table of its own for each kind of thing. It does what ours does to money, and nothing else of it.
 */

export interface Request {
  key: string;
  paymentId?: string;
  amount: number;
}
export interface Response {
  statusCode: number;
  id?: string;
}
interface PaymentItem {
  id: string;
  amount: number;
  status: 'AWAITING' | 'PAID' | 'REFUNDED';
}

/** How the three writes of an act are made: one after the other, or as one transaction with their conditions. */
export type Writing = 'one by one' | 'one transaction';

const clientId = 'marie';
export const startBalance = 10_000_000_00;

export type IdempotentPayments = Awaited<ReturnType<typeof idempotentPayments>>;

/** @param endpoint of a DynamoDB that has none of these tables */
export async function idempotentPayments(endpoint: string, writing: Writing) {
  const raw = new DynamoDBClient({
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'BESIDE', secretAccessKey: 'secret' },
    // Without it a call that is never answered lasts until Lambda ends the function.
    requestHandler: { requestTimeout: 3_000 },
  });
  const client = DynamoDBDocumentClient.from(raw);
  const prefix = `T${randomUUID()}-`;
  const [payments, wallets, ledger, keys] = await Promise.all(
    ['payments', 'wallets', 'ledger', 'keys'].map((name) => createTable(raw, `${prefix}${name}`)),
  );
  const stored = async (id: string) =>
    (await client.send(new GetCommand({ TableName: payments, Key: { id }, ConsistentRead: true }))).Item as
      PaymentItem | undefined;
  const balance = async () =>
    ((await client.send(new GetCommand({ TableName: wallets, Key: { id: clientId }, ConsistentRead: true }))).Item?.[
      'available'
    ] ?? 0) as number;
  const lines = async (paymentId: string) => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: ledger, ConsistentRead: true }));
    return Items.filter((line) => line['paymentId'] === paymentId).length;
  };
  await client.send(new PutCommand({ TableName: wallets, Item: { id: clientId, available: startBalance } }));

  /** Moves money and says so: the wallet, the payment and the ledger. */
  async function post(paymentId: string, sum: number, from: PaymentItem['status'], to: PaymentItem['status']) {
    const wallet = {
      TableName: wallets,
      Key: { id: clientId },
      UpdateExpression: 'SET available = available + :sum',
      ConditionExpression: 'available >= :least',
      ExpressionAttributeValues: { ':sum': sum, ':least': Math.max(0, -sum) },
    };
    const payment = {
      TableName: payments,
      Key: { id: paymentId },
      UpdateExpression: 'SET #status = :to',
      ConditionExpression: '#status = :from',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':from': from, ':to': to },
    };
    const line = { TableName: ledger, Item: { id: randomUUID(), paymentId, sum } };
    if (writing === 'one transaction') {
      const TransactItems = [{ Update: wallet }, { Update: payment }, { Put: line }];
      await client.send(new TransactWriteCommand({ TransactItems }));
      return;
    }
    await client.send(new UpdateCommand(wallet));
    await client.send(new UpdateCommand(payment));
    await client.send(new PutCommand(line));
  }

  const acts = {
    ask: async ({ amount }: Request): Promise<Response> => {
      const id = randomUUID();
      await client.send(new PutCommand({ TableName: payments, Item: { id, amount, status: 'AWAITING' } }));
      return { statusCode: 201, id };
    },
    pay: async ({ paymentId = '', amount }: Request): Promise<Response> => {
      const payment = await stored(paymentId);
      if (payment?.status !== 'AWAITING') return { statusCode: 409 };
      if ((await balance()) < amount) return { statusCode: 422 };
      await post(paymentId, -amount, 'AWAITING', 'PAID');
      return { statusCode: 200, id: paymentId };
    },
    giveBack: async ({ paymentId = '', amount }: Request): Promise<Response> => {
      const payment = await stored(paymentId);
      if (payment?.status !== 'PAID') return { statusCode: 409 };
      await post(paymentId, amount, 'PAID', 'REFUNDED');
      return { statusCode: 200, id: paymentId };
    },
  };

  const persistenceStore = new DynamoDBPersistenceLayer({ tableName: keys!, awsSdkV3Client: raw });
  const idempotent = (act: (request: Request) => Promise<Response>) => (request: Request) => {
    const config = new IdempotencyConfig({ eventKeyJmesPath: 'key' });
    config.registerLambdaContext(lambdaContext());
    return makeIdempotent(act, { persistenceStore, config })(request);
  };

  return {
    acts: { ask: idempotent(acts.ask), pay: idempotent(acts.pay), giveBack: idempotent(acts.giveBack) },
    /** Without a key, to make what an act begins with. */
    plain: acts,
    stored,
    balance,
    lines,
    async requests(): Promise<number> {
      const { Count = 0 } = await client.send(
        new ScanCommand({ TableName: payments, Select: 'COUNT', ConsistentRead: true }),
      );
      return Count;
    },
    close: () => raw.destroy(),
  };
}

async function createTable(client: DynamoDBClient, TableName: string): Promise<string> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
    }),
  );
  return TableName;
}
