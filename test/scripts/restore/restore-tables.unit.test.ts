import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/time.ts';
import { restoredTablesFrom, tableNames } from '../../../lib/restored-tables.ts';
import { closed, isClosed, opened } from '../../../scripts/restore/closed-table.ts';
import { completeTables, restoredName, restoreTables } from '../../../scripts/restore/restore-tables.ts';
import { anHourAgo, fakeTables, noon, own } from './fake-tables.ts';

const stack = 'Encaissement-prod';
const order = { from: own, to: anHourAgo, stack };
const ledger = 'Encaissement-prod-ledger-20261130T110000Z';

const world = () => {
  const fake = fakeTables();
  const said: string[] = [];
  const restore = (to = anHourAgo) => restoreTables({ ...order, to }, { ...fake, say: (line) => said.push(line) });
  return { ...fake, said, restore };
};

describe('a restore', () => {
  it('makes all tables of one second, with all that the old ones had, as a deployment takes them', async () => {
    const { restore, tables, control, said } = world();
    const restored = await restore();
    expect(restoredTablesFrom(restored, 'prod')).toEqual(restored);
    for (const name of tableNames) {
      const [old, made] = [tables.get(own[name]), await control.find(restoredName(name, order))];
      const { arn, streamArn, recoverable, ...same } = old!;
      expect(made).toMatchObject({ ...same, restoredFrom: { arn, at: anHourAgo } });
      expect([made?.recoverable !== undefined, made?.streamArn !== undefined]).toEqual([
        recoverable !== undefined,
        streamArn !== undefined,
      ]);
    }
    expect(said.join('\n')).toMatch(/^ledger: ready as Encaissement-prod-ledger-20261130T110000Z, after \d+ s$/m);
  });

  it('goes on where it was cut short', async () => {
    const tables = world();
    const { restore, calls } = tables;
    tables.neverReady();
    await expect(restore()).rejects.toThrow('Say it again: it goes on from there');
    tables.readyAtLast();
    await restore();
    expect(calls).toHaveLength(tableNames.length);
  });

  it('begins nothing when one table cannot be restored to that second, and says to which it can', async () => {
    const { restore, tables, calls } = world();
    tables.set(own.views, { ...tables.get(own.views)!, recoverable: { from: noon, to: noon } });
    await expect(restore()).rejects.toThrow('views: 2026-11-30T12:00:00Z to 2026-11-30T12:00:00Z');
    await expect(restore(instant(noon - 1_000))).rejects.toThrow('cannot be restored to 2026-11-30T11:59:59Z');
    expect(calls).toEqual([]);
  });

  it('touches no table of that name that is another one', async () => {
    const { restore, tables } = world();
    tables.set(ledger, { ...tables.get(own.ledger)!, restoredFrom: undefined });
    await expect(restore()).rejects.toThrow(`${ledger} is there, and is no restore of Own-ledger`);
  });

  it('does not pass on that the old table was closed', async () => {
    const { restore, tables, control } = world();
    const before = tables.get(own.ledger)!;
    for (const { arn, policy } of [before, tables.get(own.wallets)!]) await control.setPolicy(arn, closed(policy));
    await restore();
    expect(tables.get(ledger)?.policy).toBe(before.policy);
    expect(tables.get(restoredName('wallets', order))?.policy).toBeUndefined();
  });

  it('gives tables that backups were restored into what they lack, too', async () => {
    const fake = world();
    const made = Object.fromEntries(tableNames.map((name) => [name, `Encaissement-prod-${name}-backup`])) as typeof own;
    for (const name of tableNames) await fake.control.restore(own[name], made[name], anHourAgo);
    const completed = await completeTables({ from: own, made }, { ...fake, say: () => undefined });
    expect(restoredTablesFrom(completed, 'prod')).toEqual(completed);
    expect(await fake.control.find(made.orders)).toMatchObject({ ttl: 'forgetAt', isProtected: true });
    await expect(
      completeTables({ from: own, made: { ...made, views: 'none' } }, { ...fake, say: () => undefined }),
    ).rejects.toThrow('There is no table none');
  });

  it('does not end with a table that lacks something', async () => {
    const { restore, control } = world();
    control.startStream = () => Promise.resolve();
    await expect(restore()).rejects.toThrow('is not as its source: stream');
  });
});

describe('a closed table', () => {
  const policy = '{"Version":"2012-10-17","Statement":[{"Sid":"NeverDelete","Effect":"Deny"}]}';

  it.each([[policy], [undefined]])(
    'refuses every write beside what it refused before, until it is opened (%s)',
    (before) => {
      const after = closed(before);
      expect([isClosed(before), isClosed(after)]).toEqual([false, true]);
      expect(closed(after)).toBe(after);
      expect(after).toContain(
        '"Principal":"*","Action":["dynamodb:PutItem","dynamodb:UpdateItem","dynamodb:DeleteItem"',
      );
      expect(opened(after)).toBe(before);
      expect(opened(before)).toBe(before);
    },
  );
});
