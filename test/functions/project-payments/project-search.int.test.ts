import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { paymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { searchStore } from '../../../adapters/dynamodb/search-store.ts';
import { toPaymentItem } from '../../../adapters/dynamodb/payment-item.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { searchRows } from '../../../core/payment/search-rows.ts';
import { projectSearch } from '../../../functions/project-payments/project-search.ts';
import { rebuildSearch } from '../../../functions/use-cases/rebuild-search.ts';
import { withDynamoDbMeter } from '../../support/dynamodb-cost.ts';
import { paymentIn } from '../../support/payments.ts';
import { withDynamoDb } from '../../support/tables.ts';

const db = withDynamoDb();
const meter = withDynamoDbMeter(db);

const texts = { label: 'Nuitée en dortoir', reference: 'RES-0042', customer: 'Mme Lefèvre' };
const asked = { ...paymentIn('AWAITING_CLIENT'), ...texts } as Payment;
const paid = { ...paymentIn('VALIDATED'), ...texts } as Payment;
/** As an erasure leaves it. */
const { customer: _, ...erased } = { ...paid, identifierHint: '•••' };

async function given(stored: Payment) {
  const tables = await db.freshTables();
  await db.documents.send(new PutCommand({ TableName: tables.payments, Item: toPaymentItem(stored) }));
  const project = projectSearch({
    queries: paymentQueries(meter.documents, tables.payments),
    search: searchStore(meter.documents, tables.views),
  });
  const rows = async () => {
    const { Items = [] } = await db.documents.send(
      new QueryCommand({
        TableName: tables.views,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `S#${stored.merchantId}` },
      }),
    );
    return Items.map((item) => [String(item['sk']).split(' ')[0], String(item['words'])]);
  };
  const rebuild = () =>
    rebuildSearch(
      { queries: paymentQueries(db.documents, tables.payments), search: searchStore(db.documents, tables.views) },
      stored.merchantId,
    );
  return { project, rows, rebuild, index: searchStore(db.documents, tables.views) };
}

const words = 'res0042 nuitee en dortoir mme lefevre 0427 85,50';
const ofAsked = ['0427', '85,50', 'dortoir', 'lefevre', 'nuitee', 'res0042', '~7847•••••••~cccccccccccccccccccccccccc'];

it('a payment is found by its terms for a write unit each, another amount for one more, and other changes cost nothing', async () => {
  const { project, rows } = await given(asked);
  const made = await meter.costOf(() => project([{ after: asked }]));
  expect(await rows()).toEqual(ofAsked.map((term) => [term, words]));
  expect(made).toMatchObject({ units: ofAsked.length, writeCalls: 1 });

  const opened = { ...asked, openedAt: asked.createdAt, version: 2 } as Payment;
  expect(await meter.costOf(() => project([{ before: asked, after: opened }]))).toMatchObject({
    units: 0,
    readCalls: 0,
  });

  const later = await given(paid);
  expect(await meter.costOf(() => later.project([{ before: opened, after: paid }]))).toMatchObject({ units: 1 });
  expect(await later.rows()).toEqual([['60', words]]);
});

it.each([
  ['in their order', [{ after: asked }, { before: asked, after: paid }, { before: paid, after: erased }]],
  ['the wrong way round', [{ before: paid, after: erased }, { before: asked, after: paid }, { after: asked }]],
  ['twice', [{ before: paid, after: erased }, { after: asked }, { before: paid, after: erased }, { after: asked }]],
] as const)('of a client who was erased nothing is left, whether the changes come %s', async (_, changes) => {
  const { project, rows } = await given(erased);
  for (const change of changes) await project([change]);
  const left = 'res0042 nuitee en dortoir 0427 85,50';
  const terms = ['0427', '60', '85,50', 'dortoir', 'nuitee', 'res0042'];
  expect(await rows()).toEqual(terms.map((term) => [term, left]));
});

it('of a client whose name the merchant never wrote, the identifier alone is taken out', async () => {
  const unnamed = paymentIn('VALIDATED');
  const forgotten = { ...unnamed, identifierHint: '•••' };
  const { project, rows } = await given(forgotten);
  await project([{ after: unnamed }]);
  await project([{ before: unnamed, after: forgotten }]);
  expect((await rows()).filter(([term]) => term!.startsWith('~'))).toEqual([]);
});

it('made again, payments of before there was an index are found, and what none has is gone', async () => {
  const { rows, rebuild, index } = await given(erased);
  await index.write({ puts: searchRows(paid), deletes: [] });
  expect(await rebuild()).toEqual({ found: 6, removed: 2 });
  expect((await rows()).map(([term]) => term)).toEqual(['0427', '60', '85,50', 'dortoir', 'nuitee', 'res0042']);
});
