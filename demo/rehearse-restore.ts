import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { instant } from '../core/time.ts';
import { tableNames, type TableName } from '../lib/restored-tables.ts';
import { eur } from '../local/api/eur.ts';
import { startSystem, type LocalSystem } from '../local/system.ts';
import { restoreTables } from '../scripts/restore/restore-tables.ts';
import { gatherCast, type Cast } from './cast.ts';
import { connectControls } from './controls.ts';
import { playMonth } from './month/play-month.ts';
import { copiedTables } from './restore/copied-tables.ts';

/**
 * `npm run rehearse-restore`: some days of payments, a restore of all tables by the code of `npm run restore`, a deployment that uses
 * the restored ones, and payments in them; with the time that each takes. What differs from AWS: `restore/copied-tables.ts`.
 */
async function rehearse(dataDir: string): Promise<void> {
  const start = Date.parse('2026-06-01T07:00:00Z');
  const before = await timed('The system is started', () => startSystem({ port: 0, clock: start, dataDir }));
  const { restored, lost } = await usingIt(before, async (cast) => {
    const controls = connectControls(before.url);
    await timed('Some days of payments', () =>
      playMonth({
        system: before,
        controls,
        seed: 7,
        days: 4,
        merchants: 6,
        perDayMax: 12,
        rejected: 0,
        returned: 0,
        progress: noted,
      }),
    );
    const waiting = await askFor(cast, 'BEFORE-THE-INSTANT');
    await controls.settle();
    const madeTables = await timed('All tables are restored, with their streams', () => restoreAll(before));
    return { restored: madeTables, lost: { after: await askFor(cast, 'AFTER-THE-INSTANT'), waiting } };
  });

  const context = { tables: JSON.stringify(restored) };
  const after = await timed('Deployed with the restored tables', () => startSystem({ port: 0, dataDir, context }));
  await usingIt(after, async (cast) => {
    const controls = connectControls(after.url);
    const findings = await timed('The audit', () => controls.audit());
    expect('the books agree', findings.length === 0);
    const { items } = await cast.gite.call('listPaymentRequests', { query: { limit: 100 } });
    expect('what was asked for after the instant is gone', !items.some(({ id }) => id === lost.after));
    expect(
      'what waited at the instant waits',
      items.some(({ id }) => id === lost.waiting),
    );
    await cast.paul.call('approvePaymentRequest', await cast.paul.approval(lost.waiting, asked));
    const fresh = await askFor(cast, 'NEW');
    await controls.settle();
    const { items: pushed } = await cast.paul.call('listMyPaymentRequests', { query: { status: 'open' } });
    expect(
      'new ones reach the client',
      pushed.some(({ id }) => id === fresh) && (await controls.pushes(fresh)).length > 0,
    );
    await controls.advance('P10D');
    expect('what ran out meanwhile has expired, and merchants are paid', (await controls.audit()).length === 0);
  });
}

const asked = 20_01;

async function askFor({ gite, paul }: Cast, reference: string): Promise<string> {
  const body = { type: 'IMMEDIATE' as const, amount: eur(asked), clientIdentifier: paul.identifier, reference };
  return (await gite.call('createPaymentRequest', { key: `rehearsal-${reference}`, body })).id;
}

async function restoreAll({ platform: { stack, dynamoDbEndpoint } }: LocalSystem) {
  const credentials = { accessKeyId: 'RUNTIME', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: dynamoDbEndpoint, region: 'eu-west-3', credentials }),
  );
  const named = (name: TableName) =>
    stack.idsOf('AWS::DynamoDB::Table').find((id) => id.toLowerCase().startsWith(`tables${name}`))!;
  const from = Object.fromEntries(tableNames.map((name) => [name, stack.ref(named(name))])) as Record<
    TableName,
    string
  >;
  const to = instant(Math.floor(Date.now() / 1000) * 1000);
  const dependencies = {
    control: copiedTables(client),
    now: Date.now,
    wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, Math.min(ms, 100))),
    say: noted,
  };
  try {
    return await restoreTables({ from, to, stack: 'Encaissement-dev' }, dependencies);
  } finally {
    client.destroy();
  }
}

async function usingIt<T>(system: LocalSystem, use: (cast: Cast) => Promise<T>): Promise<T> {
  try {
    const controls = connectControls(system.url);
    return await use(await gatherCast(controls, { url: system.url }));
  } finally {
    await system.close();
  }
}

const noted = (line: string) => console.log(`  … ${line}`);

async function timed<T>(what: string, act: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  const result = await act();
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${what}`);
  return result;
}

function expect(what: string, holds: boolean): void {
  if (!holds) throw new Error(`Not so: ${what}`);
  console.log(`          ${what}`);
}

const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
try {
  await rehearse(folder);
} finally {
  rmSync(folder, { recursive: true });
}
