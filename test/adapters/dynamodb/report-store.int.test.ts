import { expect, it } from 'vitest';
import { reportStore } from '../../../adapters/dynamodb/report-store.ts';
import { createdAt, later } from '../../support/payments.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();

it('of one request the first counts, and they are shown for their time, the oldest first', async () => {
  const reports = reportStore(db.documents, (await db.freshTables()).orders);
  const report = (paymentId: string, ms: number) => ({ paymentId, merchantId: 'gite', at: later(ms) });
  for (const one of [report('a', 2), report('b', 1), report('a', 3)]) await reports.add(one);
  expect(await reports.since(createdAt)).toEqual([report('b', 1), report('a', 2)]);
  expect(await reports.since(later(1))).toEqual([report('a', 2)]);
  expect(await reports.since(later(2))).toEqual([]);
});
