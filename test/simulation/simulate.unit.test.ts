import { describe, expect, it } from 'vitest';
import { simulate } from '../../simulation/simulate.ts';
import { captureLog } from '../support/captured-log.ts';

captureLog();

describe('merchants, clients, timers and the batch, all at once, and AWS that fails', { timeout: 60_000 }, () => {
  it('leave every cent where it belongs, tell nobody what is not so, and do the same again (npm run simulate)', async () => {
    const simulated = { seed: 1, payments: 60, days: 1 };
    const report = await simulate(simulated);
    // All that may happen did, or nothing is shown.
    expect(Object.keys(report.statuses)).toEqual(
      expect.arrayContaining([
        'VALIDATED',
        'REFUNDED',
        'VOIDED',
        'CLIENT_EXPIRED',
        'MERCHANT_EXPIRED',
        'CLIENT_DECLINED',
      ]),
    );
    const kinds = ['conflict', 'death', 'lostAfter', 'lostBefore', 'slow', 'throttled'];
    expect(Object.keys(report.faults).sort()).toEqual(kinds);
    expect(report.exports).toBeGreaterThan(5);
    expect(await simulate(simulated)).toEqual(report);
  });
});
