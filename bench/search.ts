import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { startDynamoDb } from 'run-template/services';
import { directoryStore } from '../adapters/dynamodb/directory-store.ts';
import { organisationStore } from '../adapters/dynamodb/organisation-store.ts';
import { exportStore } from '../adapters/dynamodb/export-store.ts';
import { paymentQueries } from '../adapters/dynamodb/payment-queries.ts';
import { toPaymentItem } from '../adapters/dynamodb/payment-item.ts';
import { startDynamoDbMeter, type MeteredCall } from '../demo/cost/dynamodb-meter.ts';
import { searchBackOffice } from '../functions/back-office-api/search/search-back-office.ts';
import type { SearchDependencies } from '../functions/back-office-api/search/search-dependencies.ts';
import { aCall } from '../test/support/call.ts';
import { createTables, type TableNames } from '../test/support/tables.ts';
import { median } from './pages/figures.ts';
import { clientItems, clientName, clientNumber, clientPayment, merchantId } from './search/people-of-france.ts';
import { searchOptions, usage, type SearchOptions } from './search/search-options.ts';
import { anOperation } from '../test/support/operations.ts';

const goalMs = 300;
const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'BENCH', secretAccessKey: 'secret' } };
const documentOptions = { marshallOptions: { removeUndefinedValues: true } };
/** DynamoDB quota of one call. */
const batchMax = 25;
const batchesAtOnce = 16;

/** What is looked for; each finds something, however many people there are. */
const searches = (): [string, string][] => [
  ['id', clientPayment(7).id],
  ['end-to-end id', `260608-1-${merchantId}`],
  ['match code', '0007'],
  ['reference', 'RES-7'],
  ['identifier', clientNumber(7)],
  ['e-mail', 'marie@example.fr'],
  ['SIRET', '12345678200010'],
  ['end of an IBAN', '0189'],
  ['name', clientName(7)],
  ['surname of many', 'Martin'],
  ['first name of many', 'marie'],
];

interface Row {
  search: string;
  clients: number;
  calls: number;
  'read units': number;
  'median ms': number;
  'worst ms': number;
}

/** `npm run bench:search`: what the back office's search reads, and how long it takes, by the number of clients. */
async function main(options: SearchOptions): Promise<number> {
  const dynamoDb = await startDynamoDb();
  const calls: MeteredCall[] = [];
  const meter = await startDynamoDbMeter(dynamoDb.endpoint, (call) => calls.push(call));
  const plain = new DynamoDBClient({ ...aws, endpoint: dynamoDb.endpoint });
  const metered = new DynamoDBClient({ ...aws, endpoint: meter.endpoint });
  try {
    const rows: Row[] = [];
    for (const clients of options.clients) {
      const tables = await createTables(plain, `S${clients}-`);
      const filling = performance.now();
      await fill(DynamoDBDocumentClient.from(plain, documentOptions), tables, clients);
      console.log(`${clients} clients filled in after ${((performance.now() - filling) / 1_000).toFixed(0)} s`);
      const counted = dependenciesOn(DynamoDBDocumentClient.from(metered, documentOptions), tables);
      const timed = dependenciesOn(DynamoDBDocumentClient.from(plain, documentOptions), tables);
      for (const [search, q] of searches()) {
        calls.length = 0;
        await searchBackOffice(aCall({ body: { q } }), counted);
        const units = calls.reduce((sum, call) => sum + call.readUnits, 0);
        const made = calls.length;
        const times = await timesOf(() => searchBackOffice(aCall({ body: { q } }), timed), options.times);
        rows.push({
          search,
          clients,
          calls: made,
          'read units': units,
          'median ms': Math.round(median(times)),
          'worst ms': Math.round(Math.max(...times)),
        });
      }
    }
    console.table(rows);
    const misses = missed(rows);
    for (const miss of misses) console.log(`MISSED: ${miss}`);
    return options.check && misses.length > 0 ? 1 : 0;
  } finally {
    metered.destroy();
    plain.destroy();
    await meter.close();
    await dynamoDb.close();
  }
}

/** A page of rows may be shorter where there are few people; calls are never more, and units never above a full page's. */
function missed(rows: readonly Row[]): string[] {
  const unitsMax = 60;
  return rows.flatMap((row) => {
    const first = rows.find(({ search }) => search === row.search);
    return [
      ...(row.calls > (first?.calls ?? 0) ? [`${row.search}: ${row.calls} calls with ${row.clients} clients`] : []),
      ...(row['read units'] > unitsMax ? [`${row.search}: ${row['read units']} units, ${unitsMax} at most`] : []),
      ...(row['median ms'] > goalMs ? [`${row.search}: ${row['median ms']} ms, the goal is ${goalMs}`] : []),
    ];
  });
}

/** Cognito's own index is not measured here: nobody has the address. */
function dependenciesOn(documents: DynamoDBDocumentClient, tables: TableNames): SearchDependencies {
  const accounts = { findByEmail: () => Promise.resolve(undefined) };
  return {
    directory: directoryStore(documents, tables),
    organisations: organisationStore(documents, tables.directory),
    payments: paymentQueries(documents, tables.payments),
    exports: exportStore(documents, tables.exports),
    clientAccounts: accounts,
    merchantAccounts: accounts,
  };
}

async function fill(documents: DynamoDBDocumentClient, tables: TableNames, clients: number): Promise<void> {
  await directoryStore(documents, tables).createMerchant(
    {
      id: merchantId,
      tradeName: 'Gîte des Cimes',
      legalName: 'Cimes SARL',
      accountHolder: 'Cimes',
      city: 'Annecy',
      siret: '12345678200010',
      iban: 'FR7630006000011234567890189',
      commissionBps: 0,
      status: 'ACTIVE',
      createdAt: clientPayment(0).createdAt,
      requestHash: 'h',
    },
    anOperation(),
  );
  let next = 0;
  const filler = async () => {
    while (next < clients) {
      const from = next;
      next = Math.min(next + batchMax, clients);
      const people = Array.from({ length: next - from }, (_, nth) => from + nth);
      await put(documents, tables.directory, people.flatMap(clientItems));
      await put(
        documents,
        tables.payments,
        people.map((n) => toPaymentItem(clientPayment(n))),
      );
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, filler));
}

async function put(documents: DynamoDBDocumentClient, table: string, items: readonly object[]): Promise<void> {
  for (let start = 0; start < items.length; start += batchMax) {
    const batch = items.slice(start, start + batchMax).map((Item) => ({ PutRequest: { Item: { ...Item } } }));
    await documents.send(new BatchWriteCommand({ RequestItems: { [table]: batch } }));
  }
}

async function timesOf(act: () => Promise<unknown>, times: number): Promise<number[]> {
  const measured: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await act();
    measured.push(performance.now() - start);
  }
  return measured;
}

if (process.argv.includes('--help')) console.log(usage);
else {
  process.exitCode = await main(searchOptions(process.argv.slice(2))).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
