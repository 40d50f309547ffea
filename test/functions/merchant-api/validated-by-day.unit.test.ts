import { expect, it } from 'vitest';
import { localDate } from '../../../core/time.ts';
import { validatedByDay } from '../../../functions/merchant-api/validated-by-day.ts';
import { noon } from '../../support/reimbursement-world.ts';

it('begins no further due date after one that could not be read', async () => {
  const begun: string[] = [];
  const ledger = {
    async *merchantLines(_: string, dueDate: string) {
      begun.push(dueDate);
      await new Promise((resolve) => setImmediate(resolve));
      if (begun.indexOf(dueDate) === 0) throw new Error('the first cannot be read');
      yield* [];
    },
  };
  const period = { from: localDate('2026-01-05'), to: localDate('2026-06-30') };

  await expect(validatedByDay(ledger, 'm', period, noon('2026-07-01'))).rejects.toThrow('the first cannot be read');
  const begunUntilThen = begun.length;
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));

  expect(begunUntilThen).toBeLessThanOrEqual(10);
  expect(begun).toHaveLength(begunUntilThen);
});
