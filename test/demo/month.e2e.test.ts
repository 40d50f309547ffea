import { expect } from 'vitest';
import { connectControls } from '../../demo/controls.ts';
import { wrongIn } from '../../demo/month/month-figures.ts';
import { playMonth } from '../../demo/month/play-month.ts';
import { startSystem } from '../../local/system.ts';
import { itInWhole } from '../support/matrix.ts';

itInWhole(
  'a few days with a bank that fails often, late, twice and out of order leave every cent where it belongs',
  async () => {
    const system = await startSystem({ port: 0, clock: Date.parse('2026-06-01T07:00:00Z') });
    try {
      const figures = await playMonth({
        system,
        controls: connectControls(system.url),
        seed: 7,
        days: 4,
        merchants: 5,
        perDayMax: 8,
        rejected: 20,
        returned: 20,
        progress: () => undefined,
      });
      expect(wrongIn(figures)).toEqual([]);
      expect(figures.bank.transfers.REJECTED).toBeGreaterThan(0);
      expect(figures.bank.transfers.RETURNED).toBeGreaterThan(0);
      expect(figures.newAccounts).toBeGreaterThan(0);
    } finally {
      await system.close();
    }
  },
  240_000,
);
