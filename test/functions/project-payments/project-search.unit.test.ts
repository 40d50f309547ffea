import { expect, it } from 'vitest';
import type { SearchRow } from '../../../core/payment/search-rows.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { projectSearch } from '../../../functions/project-payments/project-search.ts';
import { paymentIn } from '../../support/payments.ts';

async function project(before: Payment, after: Payment) {
  const written: { puts: readonly SearchRow[]; deletes: readonly SearchRow[] }[] = [];
  const asked: number[] = [];
  await projectSearch({
    queries: { load: (ids) => Promise.resolve((asked.push(ids.length), ids.length > 0 ? [after] : [])) },
    search: { write: (rows) => Promise.resolve(void written.push(rows) as never) },
  })([{ before, after }]);
  return {
    asked,
    puts: written[0]?.puts.map(({ term }) => term),
    deletes: written[0]?.deletes.map(({ term }) => term),
  };
}

it('what a payment is found by no more is taken away, though nothing is added', async () => {
  const paid = paymentIn('VALIDATED');
  const { asked, puts, deletes } = await project(paid, { ...paid, identifierHint: '•••' });
  expect([asked, puts]).toEqual([[1], []]);
  expect(deletes).not.toEqual([]);
});

it('a change of nothing that it is found by is not looked at', async () => {
  const paid = paymentIn('VALIDATED');
  expect(await project(paid, { ...paid, version: paid.version + 1 })).toEqual({ asked: [0], puts: [], deletes: [] });
});
