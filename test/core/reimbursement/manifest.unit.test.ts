import { expect, it } from 'vitest';
import { manifestText } from '../../../core/reimbursement/manifest.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { aPlan, merchantId } from './fixtures.ts';

const plan = aPlan();
const read = (...args: Parameters<typeof manifestText>) => JSON.parse(manifestText(...args)) as Record<string, unknown>;

it('names who was left out, where somebody was', () => {
  expect(read(plan, noTotals, [], [])).not.toHaveProperty('leftOut');
  const leftOut = [{ merchantId, dates: plan.dates }];
  expect(read(plan, noTotals, [], leftOut)).toMatchObject({ leftOut });
});

it('names the manifest before it, or that there was none', () => {
  expect(read(plan, noTotals, [], [])).toMatchObject({ previousManifestSha256: null });
  expect(read(aPlan({ previousManifestSha256: 'ab' }), noTotals, [], [])).toMatchObject({
    previousManifestSha256: 'ab',
  });
});
