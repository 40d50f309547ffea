import { expect, it } from 'vitest';
import { exportStore } from '../../../adapters/dynamodb/export-store.ts';
import { figureStore } from '../../../adapters/dynamodb/figure-store.ts';
import { ledgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { daysAfter, localDate, type LocalDate } from '../../../core/time.ts';
import { merchantSummary } from '../../../functions/http/schemas/reimbursement.ts';
import { getMerchantSummary } from '../../../functions/merchant-api/get-merchant-summary.ts';
import { remembered } from '../../../functions/remembered.ts';
import { aCall } from '../../support/call.ts';
import { figureReading } from '../../support/counted-figures.ts';
import { callCounter } from '../../support/faults.ts';
import { gite, noon, sameDay } from '../../support/reimbursement-world.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
/** Of a call of the API, of which the edge makes two: who is asking, and whether the merchant is stopped. */
const callsMax = 12 - 2;

it('asks DynamoDB as often for a year of a large merchant as for one payment', async () => {
  const year = daysAfter(localDate('2025-06-10'), localDate('2026-06-10'));
  const ask = async (days: LocalDate[], count: number) => {
    const tables = await db.freshTables();
    const stored = figureStore(db.documents, tables.views);
    const figures = { 'VALIDATED:count': count, 'VALIDATED:amount': count * 10_00, validatedCount: count };
    await Promise.all(
      days.map((day) => stored.put(gite, day, { ...figures, dueCount: count, dueGross: count * 10_00 }, 0)),
    );
    await stored.keepFilled(gite, { whole: true });

    const counter = callCounter();
    const client = db.documentsWith([counter]);
    const reading = figureReading({ client, tables });
    const reply = await getMerchantSummary(
      aCall<'getMerchantSummary'>({ now: noon('2026-06-10'), caller: gite, query: { from: '2025-06-11' } }),
      {
        ...reading,
        isWhole: remembered(reading.isWhole),
        exports: exportStore(client, tables.exports),
        ledger: ledgerStore(client, tables.ledger),
        terms: sameDay,
      },
    );
    if (!('body' in reply)) throw new Error('refused');
    expect(merchantSummary.parse(reply.body).requested.count).toBe(days.length * count);
    return [...counter.calls.values()].reduce((sum, calls) => sum + calls, 0);
  };

  const one = await ask(year.slice(-1), 1);
  const thousand = await ask(year.slice(-10), 100);
  const large = await ask(year, 1_700);

  expect([thousand, large]).toEqual([one, one]);
  expect(one).toBeLessThanOrEqual(callsMax);
});
