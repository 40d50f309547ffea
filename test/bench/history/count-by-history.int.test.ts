import { expect, it } from 'vitest';
import { asksMore, byOperation, counted, operations } from '../../../bench/history/count-by-history.ts';
import type { OperationName } from '../../../bench/history/count-by-history.ts';
import { knownToGrow } from '../../../bench/history/known-to-grow.ts';
import { captureLog } from '../../support/captured-log.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
captureLog();

it('no operation asks more of DynamoDB the longer its history is, but for those that are known to', async () => {
  const shorter = await byOperation(db, { payments: 150, days: 5 }, counted);
  const longer = await byOperation(db, { payments: 600, days: 5 }, counted);

  const names = Object.keys(operations) as OperationName[];
  const growing = names.filter((name) => asksMore(shorter[name], longer[name]));
  expect(growing.filter((name) => !knownToGrow.includes(name))).toEqual([]);
}, 120_000);
