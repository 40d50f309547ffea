import { invoiceStore } from '../../../adapters/dynamodb/invoice-store.ts';
import { writeOperation } from '../../../adapters/dynamodb/write-operation.ts';
import { cents } from '../../../contract/money.ts';
import { runCommand } from '../../../functions/use-cases/run-command.ts';
import { aDraft } from '../../core/invoice/an-invoice.ts';
import { anOperation } from '../../support/operations.ts';
import { canyon, gite, morning, noon, reimbursementWorld, type World } from '../../support/reimbursement-world.ts';
import type { TestTables } from '../../support/tables.ts';

/** Every kind of movement, a transfer, a refund that is carried forward, an export that is planned only, and three invoices. */
export async function busyBooks(db: TestTables): Promise<World> {
  const world = await reimbursementWorld(db);
  const { client, tables } = world;
  await world.enrol(gite);
  await world.enrol(canyon, { status: 'PAUSED' });
  const enrolled = anOperation({
    id: 'terms',
    act: 'MERCHANT_ENROLLED',
    about: { kind: 'MERCHANT', id: gite },
    to: { commissionBps: 250, iban: 'FR76••••0189' },
  });
  await writeOperation([], enrolled, { client, operations: tables.operations });
  const refunded = await world.pay(gite, 85_50, noon('2026-06-01'), 250);
  await world.pay(gite, 10_00, noon('2026-06-01'), 250);
  await world.refund(await world.pay(gite, 12_00, noon('2026-06-01'), 250), noon('2026-06-02'), false);
  await world.pay(canyon, 40_00, noon('2026-06-01'));
  const now = noon('2026-06-02');
  await world.request(gite, 33_00, now, 'PRE_RESERVATION', 250);
  const confirmed = await world.request(gite, 60_00, now, 'PRE_RESERVATION', 250);
  const circumstances = { now, terms: world.terms };
  await runCommand(confirmed, { type: 'confirm', amount: cents(45_00) }, circumstances, world);
  const declined = await world.request(gite, 70_00, now, 'PRE_RESERVATION', 250);
  await runCommand(declined, { type: 'decline-as-merchant', reason: 'OTHER' }, circumstances, world);
  await world.pay(gite, 5_00, noon('2026-06-04'), 250);
  await world.runBatch(morning('2026-06-08'));
  // One on a day that the next export seals, one on a day that none has sealed yet.
  for (const at of [noon('2026-06-08'), noon('2026-06-11')]) {
    await world.merchants.updateMerchant(gite, { city: 'Gap' }, anOperation({ at }));
  }
  await world.refund(refunded, noon('2026-06-09'), true);
  await world.runBatch(morning('2026-06-09'));
  await world.runBatch(morning('2026-06-10'));
  await world.plan(morning('2026-06-11'));
  // Of the month before, as if there had been one.
  const invoices = invoiceStore(client, tables.exports);
  await invoices.issue([gite, canyon].map((merchantId) => aDraft({ merchantId, month: '2026-05' })));
  await invoices.markInvoiced('2026-05', 2);
  await invoices.issue([aDraft({ merchantId: gite, month: '2026-06' })]);
  return world;
}
