import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import pMap from 'p-map';
import { templateVariable } from 'run-template';
import { toWalletItem } from '../adapters/dynamodb/wallet-item.ts';
import { MINUTE_MS, SECOND_MS } from '../contract/duration.ts';
import { creditOrderLimits } from '../contract/settings/limits.ts';
import { identifierHash } from '../core/identifier-hash.ts';
import { derivedId } from '../core/ids.ts';
import { emptyWallet } from '../core/wallet.ts';
import { connectControls } from '../demo/controls.ts';
import { createCaller, type Answered, type Caller } from '../local/api/caller.ts';
import { eur } from '../local/api/eur.ts';
import { startSystem, type LocalSystem } from '../local/system.ts';

type Order = Answered<'getCreditOrder'>;

const goalMs = 5 * MINUTE_MS;
const waitMs = 15 * MINUTE_MS;
const itemsPerWrite = 25;
const aws = { region: 'eu-west-3', credentials: { accessKeyId: 'BENCH', secretAccessKey: 'secret' } };
const usage = 'npm run bench:credits -- [--lines 10000] [--check]';

/** `npm run bench:credits`: an order of credits by file on the whole local system, from the upload to the last wallet. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      lines: { type: 'string', default: String(creditOrderLimits.linesMax) },
      check: { type: 'boolean', default: false },
    },
  });
  const lines = Number(values.lines);
  if (!Number.isInteger(lines) || lines < 1 || lines > creditOrderLimits.linesMax) throw new Error(usage);
  const system = await startSystem({ port: 0 });
  try {
    await enrol(system, lines);
    const took = await measure(system, lines);
    const findings = await connectControls(system.url).audit();
    console.table(Object.entries(took).map(([step, ms]) => ({ step, seconds: (ms / SECOND_MS).toFixed(1) })));
    const allMs = Object.values(took).reduce((sum, ms) => sum + ms, 0);
    console.log(`${lines} lines in ${(allMs / SECOND_MS).toFixed(0)} s; the audit finds ${findings.length}`);
    if (allMs <= goalMs && findings.length === 0) return 0;
    console.log(`MISSED: the goal is ${goalMs / MINUTE_MS} minutes, and nothing found`);
    return values.check ? 1 : 0;
  } finally {
    await system.close();
  }
}

const identifierOf = (index: number) => ({ kind: 'number' as const, value: `3${String(index).padStart(10, '0')}` });
const clientOf = (index: number) => derivedId('bench', 'client', String(index));

/** Wallets and identifiers as `createClient` leaves them, without the calls that it takes. */
async function enrol({ platform }: LocalSystem, count: number): Promise<void> {
  const client = new DynamoDBClient({ ...aws, endpoint: platform.dynamoDbEndpoint });
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  const tables = {
    wallets: templateVariable(platform.stack, 'WALLETS_TABLE'),
    directory: templateVariable(platform.stack, 'DIRECTORY_TABLE'),
  };
  const put = (Item: Record<string, unknown>) => ({ PutRequest: { Item } });
  const starts = Array.from({ length: Math.ceil(count / itemsPerWrite) }, (_, index) => index * itemsPerWrite);
  const write = async (start: number) => {
    const some = Array.from({ length: Math.min(itemsPerWrite, count - start) }, (_, index) => start + index);
    for (const [table, items] of [
      [tables.wallets, some.map((index) => toWalletItem(emptyWallet(clientOf(index))))],
      [
        tables.directory,
        some.map((index) => ({
          pk: `IDENTIFIER#${identifierHash(identifierOf(index))}`,
          sk: 'CLIENT',
          id: clientOf(index),
          v: 1,
        })),
      ],
    ] as const) {
      await documents.send(new BatchWriteCommand({ RequestItems: { [table]: items.map(put) } }));
    }
  };
  await pMap(starts, write, { concurrency: 8 });
  client.destroy();
}

async function measure(system: LocalSystem, lines: number): Promise<Record<string, number>> {
  const caller = (name: string) => createCaller({ url: system.url, token: () => system.tokenFor(name) });
  const [finance, second] = [caller('finance'), caller('finance-2')];
  const rows = Array.from({ length: lines }, (_, index) => `${identifierOf(index).value};12,50;Noël 2026`);
  const file = Buffer.from(['Identifiant;Montant;Libellé', ...rows].join('\r\n')).toString('base64');
  const took: Record<string, number> = {};
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    took[name] = performance.now() - start;
    return result;
  };
  const { id } = await step('upload', () =>
    finance.call('createCreditOrder', {
      key: 'bench',
      body: { payer: 'CSE', fundingReference: 'BENCH', fundingAmount: eur(lines * 12_50), file },
    }),
  );
  await step('dry run', () => until(finance, id, ({ status }) => status === 'CHECKED'));
  await step('propose and release', async () => {
    await finance.call('proposeCreditOrder', { params: { id } });
    await second.call('releaseCreditOrder', { params: { id } });
  });
  const done = await step('credit', () => until(finance, id, ({ status }) => status === 'DONE'));
  if (done.progress?.credited !== lines) throw new Error(`${done.progress?.credited ?? 0} of ${lines} are credited`);
  return took;
}

async function until(finance: Caller, id: string, isSo: (order: Order) => boolean): Promise<Order> {
  const end = performance.now() + waitMs;
  for (;;) {
    const order = await finance.call('getCreditOrder', { params: { id } });
    if (isSo(order)) return order;
    if (performance.now() > end) throw new Error(`the order is ${order.status} after ${waitMs / MINUTE_MS} minutes`);
    await pause(500);
  }
}

process.exitCode = await main();
