import { expect, it } from 'vitest';
import { createApi } from '../../../local/demo-data/api-client.ts';
import { liveHistory } from '../../../local/demo-data/live-history.ts';
import { planHistory } from '../../../local/demo-data/plan-history.ts';
import type { PastPayment } from '../../../local/demo-data/plan-history.ts';
import { startSystem } from '../../../local/system.ts';

const DAY_MS = 86_400_000;
const UNTIL = Date.parse('2026-11-23T09:00:00Z');

/** One payment of each ending on three days, with days enough behind them to expire and to be exported. */
function oneOfEach(): PastPayment[] {
  const all = planHistory(UNTIL);
  const endings = [...new Set(all.map(({ ending }) => ending))];
  return endings.flatMap((ending, index) => {
    const payment = all.find((candidate) => candidate.ending === ending);
    return payment ? [{ ...payment, at: UNTIL - 14 * DAY_MS + (index * 3 * DAY_MS) / endings.length }] : [];
  });
}

it('a lived past leaves books that agree, and everybody with what the list of identities says', async () => {
  const payments = oneOfEach();
  const system = await startSystem({ port: 0, clock: (payments[0]?.at ?? UNTIL) - 3_600_000 });
  try {
    const api = createApi(system.url);
    await liveHistory({
      api,
      identities: system.identities(),
      tokenFor: ({ name }) => system.tokenFor(name),
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
      const token = await system.tokenFor(name);
      expect(await api('GET', '/v1/me/wallet', { token })).toMatchObject({
        available: { value: cents },
        held: { value: 0 },
      });
    }
  } finally {
    await system.close();
  }
}, 240_000);
