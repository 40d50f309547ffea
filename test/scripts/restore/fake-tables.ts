import type { TableControl, TableState } from '../../../adapters/dynamodb/table-control.ts';
import { instant, type Instant } from '../../../core/time.ts';
import { streamedTables, tableNames } from '../../../lib/restored-tables.ts';

export const noon = instant(Date.parse('2026-11-30T12:00:00Z'));
const day = 86_400_000;

const arnOf = (name: string) => `arn:aws:dynamodb:eu-west-3:111122223333:table/${name}`;

/** DynamoDB's control plane as far as a restore needs it: tables appear after some looks, with nothing but items and keys. */
export function fakeTables() {
  const tables = new Map<string, TableState>();
  const calls: string[] = [];
  let looksUntilActive = 3;
  let clock: number = noon;
  const making = new Map<string, number>();
  for (const name of tableNames) {
    const isStreamed = streamedTables.some((one) => one === name);
    tables.set(`Own-${name}`, {
      arn: arnOf(`Own-${name}`),
      isActive: true,
      shape: `keys of ${name}`,
      isProtected: true,
      recoverable: { from: instant(noon - 35 * day), to: instant(noon - 300_000) },
      tags: { service: 'encaissement' },
      ...(isStreamed && { streamArn: `${arnOf(`Own-${name}`)}/stream/1`, streamView: 'NEW_IMAGE' as const }),
      ...(name === 'orders' && { ttl: 'forgetAt' }),
      ...(name === 'ledger' && {
        policy: '{"Version":"2012-10-17","Statement":[{"Sid":"NeverChangeTheJournal","Effect":"Deny"}]}',
      }),
    });
  }
  const change = (name: string, changes: Partial<TableState>) => {
    tables.set(name, { ...tables.get(name)!, ...changes });
    return Promise.resolve();
  };
  const byArn = (arn: string) => [...tables].find(([, table]) => table.arn === arn)![0];
  const control: TableControl = {
    find(name) {
      const left = making.get(name) ?? 0;
      if (left > 0) making.set(name, left - 1);
      const table = tables.get(name);
      return Promise.resolve(table && { ...table, isActive: left === 0 });
    },
    restore(source, target, at) {
      calls.push(`restore ${target}`);
      const { arn, shape } = tables.get(source)!;
      making.set(target, looksUntilActive);
      tables.set(target, {
        arn: arnOf(target),
        isActive: false,
        shape,
        isProtected: false,
        tags: {},
        restoredFrom: { arn, at },
      });
      return Promise.resolve();
    },
    startStream: (name, streamView) => change(name, { streamView, streamArn: `${arnOf(name)}/stream/2` }),
    forgetBy: (name, ttl) => change(name, { ttl }),
    async keepRecoverable(name) {
      await change(name, { recoverable: { from: noon, to: noon } });
      return true;
    },
    protect: (name) => change(name, { isProtected: true }),
    setPolicy: (arn, policy) => change(byArn(arn), { policy }),
    tag: (arn, tags) => change(byArn(arn), { tags }),
  };
  return {
    control,
    tables,
    calls,
    now: () => clock,
    wait(ms: number) {
      clock += ms;
      return Promise.resolve();
    },
    neverReady() {
      looksUntilActive = Number.POSITIVE_INFINITY;
    },
    readyAtLast() {
      for (const name of making.keys()) making.set(name, 0);
    },
  };
}

export const own = Object.fromEntries(tableNames.map((name) => [name, `Own-${name}`])) as Record<
  (typeof tableNames)[number],
  string
>;
export const anHourAgo = instant(noon - 3_600_000) satisfies Instant;
