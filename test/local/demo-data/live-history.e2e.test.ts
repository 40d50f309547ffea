import { expect } from 'vitest';
import { createCaller } from '../../../local/api/caller.ts';
import { liveHistory } from '../../../local/demo-data/live-history.ts';
import { planHistory } from '../../../local/demo-data/plan-history.ts';
import type { PastPayment } from '../../../local/demo-data/plan-history.ts';
import { itInWhole } from '../../support/matrix.ts';
import { directoryOf } from '../../support/older-directory.ts';
import { startSystem } from '../../../local/system.ts';

const DAY_MS = 86_400_000;
const UNTIL = Date.parse('2026-11-23T09:00:00Z');

/** One payment of each ending on one day, with days enough behind it to expire and to be exported. */
function oneOfEach(): PastPayment[] {
  const all = planHistory(UNTIL);
  const endings = [...new Set(all.map(({ ending }) => ending))];
  return endings.flatMap((ending, index) => {
    const payment = all.find((candidate) => candidate.ending === ending);
    return payment ? [{ ...payment, at: UNTIL - 10 * DAY_MS + (index * DAY_MS) / endings.length }] : [];
  });
}

itInWhole(
  'a lived past leaves books that agree, everybody with what the list of identities says, and merchants whom the migration gives organisations',
  async () => {
    const payments = oneOfEach();
    const system = await startSystem({ port: 0, clock: (payments[0]?.at ?? UNTIL) - 3_600_000 });
    try {
      const callerOf = (name: string) => createCaller({ url: system.url, token: () => system.tokenFor(name) });
      await liveHistory({
        identities: system.identities(),
        callerFor: ({ name }) => callerOf(name),
        advanceTo: (instant) => system.advanceTo(instant),
        payments,
        until: UNTIL,
        progress: () => undefined,
      });

      const audit = await fetch(`${system.url}/_local/audit`, { method: 'POST' });
      expect(await audit.json()).toMatchObject({ ok: true, findings: [], counts: { payments: payments.length } });
      for (const [name, cents] of [
        ['client-lea', 5_000_00],
        ['client-marie', 300_00],
        ['client-paul', 12_00],
      ] as const) {
        expect(await callerOf(name).call('getWallet')).toMatchObject({
          available: { value: cents },
          held: { value: 0 },
        });
      }

      // As a release before organisations has left it.
      const directory = directoryOf(system.platform);
      const before = await directory.owners();
      await directory.forget();
      const migrate = async (dryRun: boolean) => {
        const body = JSON.stringify({ dryRun });
        const answer = await fetch(`${system.url}/_local/migrations/organisations`, { method: 'POST', body });
        return (await answer.json()) as { merchants: number; before: number; given: object[] };
      };
      const dry = await migrate(true);
      expect([dry.before, dry.given.length]).toEqual([0, dry.merchants]);
      expect(await directory.owners()).toEqual([]);
      expect(await migrate(false)).toMatchObject({ merchants: dry.merchants, before: 0 });
      const owners = await directory.owners();
      expect(owners).toHaveLength(dry.merchants);
      expect(owners).toEqual(expect.arrayContaining(before));
      expect(await migrate(false)).toMatchObject({ before: dry.merchants, given: [] });

      // What was lived through is still the owner’s, and the books agree as before.
      const { items } = await callerOf('merchant-gite').call('listPaymentRequests', { query: {} });
      expect(items.length).toBeGreaterThan(0);
      const after = await fetch(`${system.url}/_local/audit`, { method: 'POST' });
      expect(await after.json()).toMatchObject({ ok: true, findings: [] });
    } finally {
      await system.close();
    }
  },
  240_000,
);
