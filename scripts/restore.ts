import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dynamoClient, s3Client } from '../adapters/aws-clients.ts';
import { pause, systemNow } from '../adapters/clock.ts';
import { exportItem } from '../adapters/dynamodb/export-items.ts';
import { tableControl } from '../adapters/dynamodb/table-control.ts';
import { tablesInUse, tablesInUseUsage } from '../adapters/dynamodb/tables-in-use.ts';
import { systemRandomness } from '../adapters/randomness.ts';
import { s3ObjectStore } from '../adapters/s3/s3-object-store.ts';
import { SECOND_MS } from '../contract/duration.ts';
import { termsFrom } from '../contract/settings/terms.ts';
import { checkFormerLeads } from '../core/audit/former-leads.ts';
import { leadsOf } from '../core/audit/leads.ts';
import { opensOn } from '../core/audit/opens-on.ts';
import { instant, parisDate, type LocalDate } from '../core/time.ts';
import { auditedTables } from '../functions/audit-ledger/audited-tables.ts';
import { auditLedger } from '../functions/audit-ledger/audit-ledger.ts';
import { tableNames, type RestoredTables } from '../lib/restored-tables.ts';
import { closed, opened } from './restore/closed-table.ts';
import { completeTables, NotRestored, restoreTables } from './restore/restore-tables.ts';
import { unknownExports } from './restore/unknown-exports.ts';

const usage = `npm run restore -- close --tables JSON
npm run restore -- tables --tables JSON --stack NAME --to 2026-11-30T09:15:00Z --out restored.json
npm run restore -- complete --tables JSON --made JSON --out restored.json
npm run restore -- audit --tables JSON --bucket NAME [--terms JSON] [--former-leads JSON]
npm run restore -- open --tables JSON

close: nobody writes into these tables any more; open: they do again. tables: makes all of them again as they were at one second,
under new names, with all that they had; cut short, it goes on. It writes what the deployment takes as -c tables="$(cat restored.json)".
complete: the same from there on, for tables that backups were restored into; their names are given as JSON of the same form.
audit: whether the books in them agree, and no export is in the bucket that they do not know; the terms and former leads are those of the deployment.
${tablesInUseUsage}, or what is in restored.json. With the rights of whoever deploys: AWS_PROFILE, AWS_REGION.
`;

const text = { type: 'string' } as const;
const { values, positionals } = parseArgs({
  options: {
    tables: text,
    stack: text,
    to: text,
    out: text,
    made: text,
    bucket: text,
    terms: text,
    'former-leads': text,
  },
  allowPositionals: true,
});
const [command] = positionals;
const { tables: given, stack, to, out, made, bucket } = values;
const client = dynamoClient();
const control = tableControl(client);
const startedAt = Date.now();
const say = (line: string) =>
  console.error(`${String(Math.round((Date.now() - startedAt) / SECOND_MS)).padStart(6)} s  ${line}`);

const dependencies = { control, now: Date.now, wait: pause, say };

try {
  process.exitCode = await run();
} catch (error) {
  if (!(error instanceof NotRestored)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  if (given === undefined) return refuse();
  const tables = tablesInUse(given, tableNames);
  if (command === 'close') return setPolicies(closed);
  if (command === 'open') return setPolicies(opened);
  if (command === 'tables' && stack && to && out) return restore({ stack, to, out });
  if (command === 'complete' && made && out) {
    write(out, await completeTables({ from: tables, made: tablesInUse(made, tableNames) }, dependencies));
    return 0;
  }
  if (command === 'audit' && bucket) return audit(bucket);
  return refuse();

  async function setPolicies(change: (policy: string | undefined) => string | undefined): Promise<number> {
    for (const [name, table] of Object.entries(tables)) {
      const state = await control.find(table);
      if (!state) throw new NotRestored(`There is no table ${table}`);
      const policy = change(state.policy);
      if (policy !== state.policy) await control.setPolicy(state.arn, policy);
      say(`${name}: ${command === 'close' ? 'closed' : 'open'} (${table})`);
    }
    return 0;
  }

  async function restore(order: { stack: string; to: string; out: string }): Promise<number> {
    const second = Date.parse(order.to);
    if (Number.isNaN(second) || second % SECOND_MS !== 0) throw new NotRestored(`${order.to} is no whole second`);
    write(order.out, await restoreTables({ from: tables, to: instant(second), stack: order.stack }, dependencies));
    return 0;
  }

  async function audit(exportsBucket: string): Promise<number> {
    const terms = termsFrom(JSON.parse(values.terms ?? '{}'));
    const formerLeads = checkFormerLeads(JSON.parse(values['former-leads'] ?? '[]'));
    const today = parisDate(systemNow());
    const store = s3ObjectStore(s3Client(), exportsBucket);
    const source = {
      ...auditedTables(client, tables),
      leadsOn: leadsOf(formerLeads, terms),
      today,
      files: { store, opens: (date: typeof today) => opensOn(date, today) },
    };
    const { ok, findings, counts } = await auditLedger(source, systemRandomness.token(16));
    const published = new Set<LocalDate>();
    for await (const item of source.exports()) {
      const { exportDate, status } = exportItem.parse(item);
      if (status === 'PUBLISHED') published.add(exportDate);
    }
    const unknown = await unknownExports(store, published, today);
    console.log(JSON.stringify({ ok, findings, counts, unknownExports: unknown }, undefined, 2));
    say(ok ? 'the books agree' : `the books do not agree: ${findings.length} findings`);
    if (unknown.length > 0)
      say(`published, and not in these tables: ${unknown.join(', ')}. Do not switch: see the runbook`);
    return ok && unknown.length === 0 ? 0 : 1;
  }
}

function write(file: string, restored: RestoredTables): void {
  writeFileSync(file, `${JSON.stringify(restored, undefined, 2)}\n`);
  say(`all tables are there. Audit them, then deploy with -c tables="$(cat ${file})"`);
}

function refuse(): number {
  console.error(usage);
  return 2;
}
