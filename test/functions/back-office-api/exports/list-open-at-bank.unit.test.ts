import { expect, it } from 'vitest';
import { openExportsStore } from '../../../../adapters/dynamodb/open-exports-store.ts';
import { nextSettlementDay } from '../../../../core/calendar/business-days.ts';
import { localDate, parisDate, type Instant } from '../../../../core/time.ts';
import { toEvent, type BankAnswer } from '../../../../core/transfer/transfer-change.ts';
import { getExportOutcome } from '../../../../functions/back-office-api/exports/get-export-outcome.ts';
import { listOpenAtBank } from '../../../../functions/back-office-api/exports/list-open-at-bank.ts';
import { markExportRecalled } from '../../../../functions/back-office-api/exports/mark-export-recalled.ts';
import { markExportSent } from '../../../../functions/back-office-api/exports/mark-export-sent.ts';
import { openAtBank } from '../../../../functions/http/schemas/open-at-bank.ts';
import { tellTransfer } from '../../../../functions/use-cases/tell-transfer.ts';
import { auditOf } from '../../../support/audit-of.ts';
import { aCall } from '../../../support/call.ts';
import { canyon, gite, morning, noon, reimbursementWorld } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();

async function given() {
  const world = await reimbursementWorld(db);
  for (const merchantId of [gite, canyon]) await world.enrol(merchantId);
  const openExports = openExportsStore(world.client, world.tables.orders);
  const directory = { ...world.merchants, merchants: () => Promise.resolve([]) };

  const open = async (now: Instant) => {
    const reply = await listOpenAtBank(aCall<'listOpenAtBank'>({ now }), {
      openExports,
      exports: world.exports,
      outcomes: world.outcomes,
      transfers: world.transfers,
      directory,
    });
    return 'body' in reply ? openAtBank.parse(reply.body) : reply;
  };
  /** What the bank says of a merchant's newest transfer. */
  const tell = async (merchantId: string, answer: BankAnswer, at: Instant) => {
    const { transfers } = await world.exports.transfers(merchantId, 1);
    const event = toEvent(answer, nextSettlementDay(parisDate(at)));
    await tellTransfer(world.transfers, transfers[0]!.endToEndId, { event, at, source: { kind: 'PROPOSAL', id: 'p' } });
  };
  const outcomeOf = async (merchantId: string) => {
    const call = aCall<'getExportOutcome'>({ params: { date: '2026-06-08', id: merchantId } });
    return (await getExportOutcome(call, { ...world, directory: world.merchants })) as { body: { status: string } };
  };
  return { world, open, openExports, tell, outcomeOf };
}

it('what is open at the bank is told by export, as its files are sent and its transfers answered, until nothing is', async () => {
  const { world, open, openExports, tell, outcomeOf } = await given();
  await world.pay(gite, 50_00, noon('2026-06-01'));
  await world.pay(canyon, 30_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  const params = { date: '2026-06-08' };

  expect(await open(noon('2026-06-08'))).toMatchObject({
    count: 2,
    net: { value: 80_00 },
    items: [{ date: '2026-06-08', daysOpen: 0, isLate: false, states: [{ status: 'EXPORTED', count: 2 }] }],
  });

  await markExportSent(aCall({ caller: 'finance', params, body: { channel: 'EBICS' as const } }), world);
  expect(await open(noon('2026-06-08'))).toMatchObject({ items: [{ states: [{ status: 'SUBMITTED', count: 2 }] }] });
  expect(await outcomeOf(gite)).toMatchObject({ body: { status: 'SUBMITTED' } });

  await markExportRecalled(aCall({ caller: 'finance', params, body: { reason: 'Mauvais compte débité' } }), world);
  expect(await outcomeOf(gite)).toMatchObject({ body: { status: 'EXPORTED' } });

  await tell(gite, { kind: 'PAID' }, noon('2026-06-09'));
  await tell(canyon, { kind: 'REJECTED', failure: { level: 'FILE', code: 'FF01' } }, noon('2026-06-09'));
  expect(await open(noon('2026-06-15'))).toMatchObject({
    net: { value: 30_00 },
    items: [
      {
        daysOpen: 5,
        isLate: true,
        states: [{ status: 'REJECTED', count: 1, net: { value: 30_00 } }],
        transfers: [{ merchantId: canyon, status: 'REJECTED' }],
      },
    ],
  });

  await tell(canyon, { kind: 'NOT_EXECUTED' }, noon('2026-06-15'));
  expect(await open(noon('2026-06-15'))).toMatchObject({ count: 0, items: [] });

  // Paid again by the next export; an audit has seen what is open, and older exports are not looked at any more.
  await world.runBatch(morning('2026-06-16'));
  const { openAtBank: audited } = await auditOf(world);
  const exports = Object.keys(audited).map(localDate);
  expect(exports).toEqual(['2026-06-16']);
  await openExports.keep({ day: localDate('2026-06-20'), exports });
  expect(await open(noon('2026-06-22'))).toMatchObject({
    auditedOn: '2026-06-20',
    items: [{ date: '2026-06-16', count: 1, net: { value: 30_00 } }],
  });
});
