import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { auditLedger } from '../../../functions/audit-ledger/audit-ledger.ts';
import type { AuditedTable } from '../../../functions/audit-ledger/audit-pass.ts';
import type { Finding } from '../../../core/audit/finding.ts';
import { derivedId } from '../../../core/ids.ts';
import { leadsOf } from '../../../core/audit/leads.ts';
import { salt, today } from '../../support/audit-of.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { openingCredit } from '../../support/open-wallet.ts';
import { canyon, gite, marie, sameDay, type World } from '../../support/reimbursement-world.ts';

export type Item = Record<string, unknown>;
/** The tables, and the files of the exports. */
export type Dump = Record<AuditedTable, Item[]> & { files: [key: string, bytes: Buffer][] };
export type Matches = (item: Item) => boolean;

/** What somebody does to the tables behind the code's back, and all that the audit must say of it, in the words of `tell`. */
export type Forgery = [what: string, findings: string[], forge: (forge: Forging) => void];

/** In the order in which the busy books have made them. */
const payments = ['refunded', 'ten', 'voided', 'of-canyon', 'held', 'confirmed', 'declined', 'open'];
const names = new Map([
  [gite, 'gite'],
  [canyon, 'canyon'],
  [marie, 'marie'],
  [openingCredit(marie), 'opening'],
  [derivedId('credit-order', 'order', '2'), 'line-2'],
  ...payments.map((name, at) => [derivedId('payment', String(at + 1)), name] as const),
]);
const named = (value: string | number = '–') =>
  [...names]
    .reduce((text, [id, name]) => text.replaceAll(id, name), String(value))
    .replace(/[0-9a-f]{64}/, 'a hash')
    .replace(/\b[a-z2-7]{26}\b/, 'an account');

/** A whole finding as a line, with names in place of ids. */
export function tell({ code, subject, expected, actual }: Finding): string {
  const values = expected === undefined && actual === undefined ? '' : ` (${named(expected)}, found ${named(actual)})`;
  return `${code}: ${named(subject)}${values}`;
}

export async function dump(world: World): Promise<Dump> {
  const all = async (table: AuditedTable) => {
    const { Items = [] } = await world.client.send(new ScanCommand({ TableName: world.tables[table] }));
    return Items;
  };
  const [ledger, payments, wallets, exports, operations, views] = await Promise.all(
    (['ledger', 'payments', 'wallets', 'exports', 'operations', 'views'] as const).map(all),
  );
  return {
    ledger: ledger!,
    payments: payments!,
    wallets: wallets!,
    exports: exports!,
    operations: operations!,
    views: views!,
    files: [...world.published.objects],
  };
}

/** Audits the tables as they were dumped and then changed. */
export function auditDump(tables: Dump) {
  const store = memoryObjects();
  for (const [key, bytes] of tables.files) store.objects.set(key, Buffer.from(bytes));
  return auditLedger(
    {
      files: { store, opens: () => true },
      // eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
      async *exports() {
        yield* tables.exports.filter(({ pk }) => pk === 'EXPORT');
      },
      // eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
      async *whole() {
        yield* tables.views.filter(({ whole }) => whole === true).map(({ sk }) => String(sk));
      },
      // eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
      async *scan(table) {
        yield { items: tables[table], place: { 0: 'THROUGH' as const } };
      },
      leadsOn: leadsOf([], sameDay),
      today,
    },
    salt,
  );
}

export function forging(tables: Dump) {
  function first(table: AuditedTable, matches: Matches): Item {
    const found = tables[table].find(matches);
    if (!found) throw new Error('nothing to forge');
    return found;
  }
  return {
    get: first,
    set(table: AuditedTable, matches: Matches, fields: Item): void {
      Object.assign(first(table, matches), fields);
    },
    unset(table: AuditedTable, matches: Matches, ...fields: string[]): void {
      const found = first(table, matches);
      for (const field of fields) delete found[field];
    },
    remove(table: AuditedTable, matches: Matches): Item {
      const found = first(table, matches);
      tables[table].splice(tables[table].indexOf(found), 1);
      return found;
    },
    copy(table: AuditedTable, matches: Matches, changes: Item): void {
      tables[table].push({ ...first(table, matches), ...changes });
    },
    /** Other bytes in place of a file. */
    file(name: string, change: (text: string) => string): void {
      const found = tables.files.find(([key]) => key.endsWith(name));
      if (!found) throw new Error('nothing to forge');
      found[1] = Buffer.from(change(Buffer.from(found[1]).toString('utf8')));
    },
    add(table: AuditedTable, item: Item): void {
      tables[table].push(item);
    },
  };
}
export type Forging = ReturnType<typeof forging>;

export const is = (field: string, value: unknown) => (item: Item) => item[field] === value;
export const isExport = (date: string) => (item: Item) => item['pk'] === 'EXPORT' && item['sk'] === date;
export const isTransfer = is('status', 'EXPORTED');
export const isOutcome = (item: Item) => String(item['pk']).startsWith('O#') && item['kind'] === 'TRANSFER';
