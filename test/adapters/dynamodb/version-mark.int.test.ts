import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { creditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import { creditStore } from '../../../adapters/dynamodb/credit-store.ts';
import { digestStore } from '../../../adapters/dynamodb/digest-store.ts';
import { figureStore } from '../../../adapters/dynamodb/figure-store.ts';
import { noticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import { searchStore } from '../../../adapters/dynamodb/search-store.ts';
import { emptySummary } from '../../../core/credit-order/check-lines.ts';
import { checkedOrder } from '../../../core/credit-order/credit-order.ts';
import { digestDate } from '../../../core/notification/digest.ts';
import { searchRows } from '../../../core/payment/search-rows.ts';
import { cents } from '../../../contract/money.ts';
import { derivedId } from '../../../core/ids.ts';
import { clientWorld, marie, now } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { gite, morning, noon, reimbursementWorld } from '../../support/reimbursement-world.ts';
import { anOperation } from '../../support/operations.ts';
import { withStoreTables } from '../../support/store-tables.ts';

const db = withStoreTables();
const codeMacWith = withCodeMac();

it('is put on every item of every table, and no update takes it away', async () => {
  const world = await reimbursementWorld(db);
  const { tables, client } = world;

  // A client who is activated, has tried a wrong code, is reached by push and has got vouchers.
  const phone = clientWorld(db, tables, codeMacWith());
  const device = await phone.givenActivated();
  await phone.wallets.takeAttempt(marie, 'a wrong code', now);
  await phone.wallets.countWrongAttempt(marie, 'a wrong code');
  await phone.directory.setPushTarget(marie, device.id, { platform: 'FCM', token: 'token' });
  await phone.directory.saveEndpoint(marie, device.id, 'token', 'arn:1');
  await phone.secrets.revokeDevice(marie, device.id, now);
  await creditStore(client, tables).credit(
    {
      id: derivedId('credit', 'of Marie'),
      clientId: marie,
      amount: cents(50_00),
      creditedAt: now,
      requestHash: 'h',
    },
    anOperation(),
  );
  // A merchant who is paid, for one payment of each kind, and carries a refund forward.
  await world.enrol(gite);
  await world.merchants.updateMerchant(gite, { city: 'Gap' }, anOperation());
  const paid = await world.pay(gite, 30_00, noon('2026-06-01'));
  await world.request(gite, 60_00, noon('2026-06-01'), 'PRE_RESERVATION');
  await world.runBatch(morning('2026-06-08'));
  await world.refund(paid, noon('2026-06-09'), true);
  await world.runBatch(morning('2026-06-10'));

  // Somebody was told, and will read of something in the evening.
  const notice = { audience: 'CLIENT', recipientId: marie, event: 'CODE_LOCKED', occurrence: '1', at: now } as const;
  const mail = { ...notice, about: { kind: 'CLIENT', id: marie }, channel: 'EMAIL', state: 'PENDING' } as const;
  await noticeStore(client, tables.notices).add(mail);
  await noticeStore(client, tables.notices).settle(mail, { state: 'SENT', at: now });
  const entry = { date: digestDate(now), merchantId: gite, paymentId: paid.id };
  await digestStore(client, tables.notices).add(entry, now);

  // An employer gave her vouchers by a file.
  const act = { by: 'finance', at: now };
  const facts = { payer: 'CSE', fundingReference: 'VIR', fundingAmount: cents(1), fileSha256: 'ab', requestHash: 'h' };
  const order = {
    id: 'order',
    version: 1,
    status: 'DRAFT',
    lineCount: 1,
    partCount: 1,
    created: act,
    ...facts,
  } as const;
  const orders = creditOrderStore(client, tables.orders, tables.operations);
  await orders.create(
    order,
    [{ state: 'READ', lines: [{ row: 2, hint: '', verdict: 'AMOUNT_MISSING' }] }],
    anOperation(),
  );
  await orders.advance(order, checkedOrder(order, emptySummary));

  // What is derived from the payments.
  const figures = figureStore(client, tables.views);
  await figures.count(gite, [paid]);
  await figures.count(gite, [(await world.payments.get(paid.id))!]);
  await figures.keepFilled(gite, { whole: true });
  await searchStore(client, tables.views).write({ puts: searchRows(paid), deletes: [] });

  for (const table of Object.values<string>({ ...tables })) {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: table }));
    expect(Items, table).not.toHaveLength(0);
    expect(Items.filter(({ v }) => !Number.isInteger(v))).toEqual([]);
  }
});
