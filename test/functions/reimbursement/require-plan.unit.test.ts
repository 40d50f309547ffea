import { describe, expect, it } from 'vitest';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { requirePlan } from '../../../functions/reimbursement/require-plan.ts';
import { aPlan } from '../../core/reimbursement/fixtures.ts';

const stored = (changes: object): ReimbursementExport => {
  const plan = aPlan();
  return { ...plan, status: 'PLANNED', settings: { ...plan.settings, ...changes } };
};
const read = (plan: ReimbursementExport | undefined) =>
  requirePlan({ find: () => Promise.resolve(plan) }, aPlan().exportDate);

describe('the plan of an export, read back', () => {
  it('is what was frozen', async () => {
    expect(await read(stored({}))).toEqual({ ...aPlan(), status: 'PLANNED' });
  });

  it.each([
    [{ transfersPerFile: 0.5 }, 'reimbursement.transfersPerFile must be'],
    [{ batchBooking: 'no' }, 'reimbursement.batchBooking must be true or false, not "no".'],
    [{ holidays: [] }, 'reimbursement.holidays is not a setting.'],
  ])('stops the batch, with a sentence, when its settings are %j', async (changes, sentence) => {
    await expect(read(stored(changes))).rejects.toThrow(sentence);
  });

  it('stops the batch when there is none', async () => {
    await expect(read(undefined)).rejects.toThrow('no export is planned for 2026-06-08');
  });
});
