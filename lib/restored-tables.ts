import { SettingsError } from '../contract/settings/settings-error.ts';
import type { Stage } from './stage.ts';

/** The tables of the data model. */
export const tableNames = [
  'payments',
  'wallets',
  'ledger',
  'exports',
  'secrets',
  'directory',
  'notices',
  'orders',
  'operations',
  'views',
] as const;
export type TableName = (typeof tableNames)[number];

/** What happens in these is read from their streams. */
export const streamedTables = ['payments', 'notices', 'orders'] as const satisfies readonly TableName[];

export interface RestoredTable {
  arn: string;
  /** Of a table that is read as a stream. */
  streamArn?: string;
}

/** Tables that the stack has not made, in place of its own: a restore made them (docs/decisions/203). */
export type RestoredTables = Readonly<Record<TableName, RestoredTable>>;

/**
 * All tables or none: those of two instants do not agree.
 *
 * @param given `{"payments": {"arn": "…", "streamArn": "…"}, …}`, as `npm run restore` writes it
 * @throws SettingsError for what is not that, and for tables of another stage
 */
export function restoredTablesFrom(given: unknown, stage: Stage): RestoredTables | undefined {
  if (typeof given !== 'object' || given === null) throw wrong('must be what npm run restore has written');
  const entries = Object.entries(given);
  if (entries.length === 0) return undefined;
  const stranger = entries.find(([name]) => !tableNames.some((known) => known === name));
  if (stranger) throw wrong(`has ${stranger[0]}, which is no table`);
  const read = tableNames.map(
    (name) => [name, tableFrom(name, (given as Record<string, unknown>)[name], stage)] as const,
  );
  return Object.fromEntries(read) as RestoredTables;
}

function tableFrom(name: TableName, given: unknown, stage: Stage): RestoredTable {
  const { arn, streamArn } = (given ?? {}) as Partial<Record<keyof RestoredTable, unknown>>;
  if (typeof arn !== 'string' || !/^arn:aws:dynamodb:[a-z0-9-]+:\d{12}:table\/[\w.-]+$/.test(arn)) {
    throw wrong(`must have all tables; ${name} has no ARN of one`);
  }
  if (!arn.includes(`:table/Encaissement-${stage}-`)) {
    throw wrong(`must be of this stage: the name of ${name} does not begin with Encaissement-${stage}-`);
  }
  if (!streamedTables.some((known) => known === name)) return { arn };
  if (typeof streamArn !== 'string' || !streamArn.startsWith(`${arn}/stream/`)) {
    throw wrong(`must say which stream ${name} has`);
  }
  return { arn, streamArn };
}

const wrong = (what: string) => new SettingsError(`tables ${what}`);
