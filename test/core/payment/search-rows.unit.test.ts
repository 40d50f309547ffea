import { expect, it } from 'vitest';
import { costPerMillion } from '../../../bench/prices/cost-per-million.ts';
import { cents } from '../../../contract/money.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { searchRows } from '../../../core/payment/search-rows.ts';
import { approvedAmount, isEarned, planHistory } from '../../../local/demo-data/plan-history.ts';
import { createdAt, paymentIn } from '../../support/payments.ts';

/** A write unit each: rows are far below 1 KB, and put once (`project-search.int.test.ts`). */
const rowsOf = (changes: Partial<Payment>): number =>
  searchRows({ ...paymentIn('VALIDATED'), ...changes } as Payment).length;

const costOf = (rows: readonly number[]): number =>
  costPerMillion({ dynamoDbWriteUnits: rows.reduce((sum, count) => sum + count, 0) }, rows.length).total;

it('what a million payments are found by costs five dollars at the most, as they are made in three months of the demo', () => {
  const rows = planHistory(createdAt).map((past) => {
    const { reference, label, amount } = past;
    const paid = cents(isEarned(past) ? approvedAmount(past) : amount);
    return rowsOf({ reference, label, amount: cents(amount), authorisedAmount: paid, capturedAmount: paid });
  });
  expect(costOf(rows)).toBeGreaterThan(4);
  expect(costOf(rows)).toBeLessThanOrEqual(5);
});

it('no text makes a payment cost more than nine units, and one of 1 KB is far', () => {
  const longest = 'déjà-vu çà et là, à gauche, à droite, devant, derrière, au-dessus, dessous'.repeat(2);
  const texts = { reference: longest.slice(0, 35), label: longest.slice(0, 70), customer: longest.slice(5, 75) };
  const rows = searchRows({ ...paymentIn('VALIDATED'), ...texts });
  expect(rows.length).toBe(9);
  for (const row of rows) expect(Buffer.byteLength(JSON.stringify(row))).toBeLessThan(700);
});
