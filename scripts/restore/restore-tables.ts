import type { TableControl, TableState } from '../../adapters/dynamodb/table-control.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../contract/duration.ts';
import type { Instant } from '../../core/time.ts';
import {
  streamedTables,
  tableNames,
  type RestoredTable,
  type RestoredTables,
  type TableName,
} from '../../lib/restored-tables.ts';
import { opened } from './closed-table.ts';

export interface RestoreOrder {
  /** Names of the tables that are restored. */
  from: Readonly<Record<TableName, string>>;
  /** A whole second, the same for all. */
  to: Instant;
  /** Of the stage: what the names of the new tables begin with. */
  stack: string;
}

export interface RestoreDependencies {
  control: TableControl;
  now: () => number;
  wait: (ms: number) => Promise<void>;
  say: (line: string) => void;
}

/** What somebody has to decide, or to say again. */
export class NotRestored extends Error {
  override readonly name = 'NotRestored';
}

const lookEveryMs = 15 * SECOND_MS;
/** AWS promises no time: most restores end within an hour, those of terabytes take many. */
export const waitMsMax = 12 * HOUR_MS;

/**
 * Makes all tables again as they were at one second, under other names, with everything that a restored table lacks (AWS,
 * RestoreTableToPointInTime: stream, TTL, point-in-time recovery, tags, policy; and its protection). What is there already is
 * gone on with, so it may be cut short and said again.
 *
 * @throws NotRestored when that second is out of reach, a table is another than it should be, or it takes too long
 */
export async function restoreTables(order: RestoreOrder, dependencies: RestoreDependencies): Promise<RestoredTables> {
  const { control } = dependencies;
  const sources = await Promise.all(tableNames.map((name) => sourceOf(name, order, control)));
  const outside = sources.filter(
    ({ window }) => window === undefined || order.to < window.from || order.to > window.to,
  );
  if (outside.length > 0) {
    const windows = outside.map(
      ({ name, window }) => `${name}: ${window ? `${at(window.from)} to ${at(window.to)}` : 'none'}`,
    );
    throw new NotRestored(`These cannot be restored to ${at(order.to)}. Possible are\n${windows.join('\n')}`);
  }
  const restored = await Promise.all(
    sources.map(async ({ name, state }) => [name, await restoreOne(name, state, order, dependencies)] as const),
  );
  return Object.fromEntries(restored) as RestoredTables;
}

async function sourceOf(name: TableName, { from }: RestoreOrder, control: TableControl) {
  const state = await control.find(from[name]);
  if (!state)
    throw new NotRestored(`There is no table ${from[name]}. A table that was deleted is in AWS Backup (runbook)`);
  return { name, state, window: state.recoverable };
}

/** By the second that it shows: whoever looks at a list of tables sees what it is. */
export const restoredName = (name: TableName, { stack, to }: Pick<RestoreOrder, 'stack' | 'to'>): string =>
  `${stack}-${name}-${at(to).replaceAll(/[-:]/g, '')}`;

async function restoreOne(
  name: TableName,
  source: TableState,
  order: RestoreOrder,
  dependencies: RestoreDependencies,
): Promise<RestoredTable> {
  const { control, now, say } = dependencies;
  const target = restoredName(name, order);
  const startedAt = now();
  const since = () => `${Math.round((now() - startedAt) / SECOND_MS)} s`;

  const there = await control.find(target);
  if (there === undefined) await control.restore(order.from[name], target, order.to);
  else if (there.restoredFrom?.arn !== source.arn || there.restoredFrom.at !== order.to) {
    throw new NotRestored(`${target} is there, and is no restore of ${order.from[name]} to ${at(order.to)}`);
  }
  await untilActive(target, dependencies, startedAt);
  say(`${name}: its items are there, after ${since()}`);
  const made = await complete(name, source, target, dependencies, startedAt);
  say(`${name}: ready as ${target}, after ${since()}`);
  return made;
}

/**
 * Gives tables that a backup was restored into what they lack, as the tables of the stack have it.
 *
 * @param made their names
 * @throws NotRestored when one is not there, or is another than it should be: other keys, indexes or encryption
 */
export async function completeTables(
  { from, made }: { from: RestoreOrder['from']; made: Readonly<Record<TableName, string>> },
  dependencies: RestoreDependencies,
): Promise<RestoredTables> {
  const { control, now, say } = dependencies;
  const completed = await Promise.all(
    tableNames.map(async (name) => {
      const [source, target] = [await control.find(from[name]), await control.find(made[name])];
      if (!source || !target) throw new NotRestored(`There is no table ${source ? made[name] : from[name]}`);
      const table = await complete(name, source, made[name], dependencies, now());
      say(`${name}: ready as ${made[name]}`);
      return [name, table] as const;
    }),
  );
  return Object.fromEntries(completed) as RestoredTables;
}

async function complete(
  name: TableName,
  source: TableState,
  target: string,
  dependencies: RestoreDependencies,
  startedAt: number,
): Promise<RestoredTable> {
  const { control } = dependencies;
  const state = await untilActive(target, dependencies, startedAt);
  if (source.streamView && state.streamArn === undefined) await control.startStream(target, source.streamView);
  const { arn } = await untilActive(target, dependencies, startedAt);
  if (source.ttl !== undefined && state.ttl === undefined) await control.forgetBy(target, source.ttl);
  const policy = opened(source.policy);
  if (policy !== undefined && state.policy === undefined) await control.setPolicy(arn, policy);
  if (Object.keys(source.tags).length > 0) await control.tag(arn, source.tags);
  while (!(await control.keepRecoverable(target))) await waitOn(target, dependencies, startedAt);
  // Last, so that what went wrong before it can be thrown away.
  if (source.isProtected && !state.isProtected) await control.protect(target);

  const streamArn = await untilAs(source, name, target, dependencies);
  return { arn, ...(streamArn !== undefined && { streamArn }) };
}

/** Policies and tags are shown a little after they were set. */
const showsMsMax = 5 * MINUTE_MS;

async function untilAs(
  source: TableState,
  name: TableName,
  target: string,
  dependencies: RestoreDependencies,
): Promise<string | undefined> {
  const { control, now, wait } = dependencies;
  const startedAt = now();
  for (;;) {
    const made = await control.find(target);
    const lacking = made?.isActive ? lackingIn(made, source, name) : ['it is being changed'];
    if (lacking.length === 0) return made?.streamArn;
    if (now() - startedAt > showsMsMax) throw new NotRestored(`${target} is not as its source: ${lacking.join(', ')}`);
    await wait(lookEveryMs);
  }
}

/** What would be noticed late: somebody deletes a record, nobody is told of a payment. */
function lackingIn(made: TableState, source: TableState, name: TableName): string[] {
  const isStreamed = streamedTables.some((streamed) => streamed === name);
  const same: [what: string, isSame: boolean][] = [
    ['keys and indexes', made.shape === source.shape],
    ['encryption', made.keyArn === source.keyArn],
    ['stream', made.streamView === source.streamView && (made.streamArn !== undefined) === isStreamed],
    ['TTL', made.ttl === source.ttl],
    ['policy', (made.policy === undefined) === (opened(source.policy) === undefined)],
    ['point-in-time recovery', made.recoverable !== undefined],
    ['protection', made.isProtected === source.isProtected],
    ['tags', Object.entries(source.tags).every(([key, value]) => made.tags[key] === value)],
  ];
  return same.filter(([, isSame]) => !isSame).map(([what]) => what);
}

async function untilActive(target: string, dependencies: RestoreDependencies, startedAt: number): Promise<TableState> {
  for (;;) {
    const state = await dependencies.control.find(target);
    if (state?.isActive) return state;
    await waitOn(target, dependencies, startedAt);
  }
}

async function waitOn(target: string, { now, wait }: RestoreDependencies, startedAt: number): Promise<void> {
  if (now() - startedAt > waitMsMax) {
    throw new NotRestored(
      `${target} is not ready after ${waitMsMax / HOUR_MS} hours. Say it again: it goes on from there`,
    );
  }
  await wait(lookEveryMs);
}

const at = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
