import { expect, it } from 'vitest';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import type { DaySeal } from '../../../core/operations/day-seal.ts';
import type { ExportPlan, ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { localDate, type LocalDate } from '../../../core/time.ts';
import { planExport } from '../../../functions/reimbursement/plan-step.ts';
import { captureLog } from '../../support/captured-log.ts';
import { morning } from '../../support/reimbursement-world.ts';

const log = captureLog();

/** What is planned on a day, with these days of acts, after that export. */
async function plan(today: string, acted: readonly string[], latest?: Partial<ReimbursementExport>) {
  const plans: ExportPlan[] = [];
  const planned = await planExport({
    exports: {
      progress: () => Promise.resolve({ latest }),
      begin: (one: ExportPlan) => Promise.resolve((plans.push(one), true)),
      closeRest: () => Promise.resolve(),
      since: () => Promise.resolve([]),
    },
    ledger: { oldestDueDate: () => Promise.resolve(localDate('2026-06-01')) },
    books: { before: () => Promise.resolve({}), start: () => Promise.resolve(undefined) },
    operations: {
      days: () => Promise.resolve(acted.map((day) => localDate(day))),
      seals: (days: readonly LocalDate[]) =>
        Promise.resolve(days.map((day): DaySeal => ({ day, count: 1, hash: 'hash' }))),
    },
    settings: defaultReimbursementSettings,
    debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
    terms: { fileLeadDays: 0 },
    now: () => morning(today),
  } as never);
  return { planned, plans };
}

it('the first export seals the days of acts that are over, and leaves nobody behind', async () => {
  const { planned, plans } = await plan('2026-06-08', ['2026-06-05', '2026-06-07', '2026-06-08']);
  expect(planned).toMatchObject({ status: 'export', exportDate: '2026-06-08' });
  expect(plans[0]?.operations?.map(({ day }) => day)).toEqual(['2026-06-05', '2026-06-07']);
  expect(plans[0]).not.toHaveProperty('leftBehind');
  expect(log.entries()).toMatchObject([{ message: 'export planned', exportDate: '2026-06-08' }]);
});

it('says why there is none to make', async () => {
  const { planned, plans } = await plan('2026-06-07', []);
  expect([planned.status, plans]).toEqual(['done', []]);
  expect(log.entries()).toMatchObject([{ message: 'no export to make' }]);
});

it('goes on with one that was begun', async () => {
  const latest = { exportDate: localDate('2026-06-08'), status: 'PLANNED' as const, dates: [localDate('2026-06-08')] };
  const { planned, plans } = await plan('2026-06-09', [], latest);
  expect([planned, plans]).toMatchObject([{ exportDate: '2026-06-08' }, []]);
});
