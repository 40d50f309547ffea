import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, it } from 'vitest';
import { recordPut } from '../../../../adapters/dynamodb/payment-store.ts';
import type { RepairSide } from '../../../../contract/back-office/repairs.ts';
import { cents } from '../../../../contract/money.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { findingId, type Finding } from '../../../../core/audit/finding.ts';
import { repair, settleDebt } from '../../../../core/ledger/movements.ts';
import { localDate } from '../../../../core/time.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { auditOf } from '../../../support/audit-of.ts';
import { withBackOffice } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const officeOf = withBackOffice(db);
let world: World;
let office: ReturnType<typeof officeOf>;
const tuesday = noon('2026-06-09');
const before = localDate('2026-05-29');

beforeEach(async () => {
  world = await reimbursementWorld(db);
  office = officeOf(world.tables);
  await world.enrol(gite);
  await world.pay(gite, 100_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
});

/** Under a day before those of the exports: none takes it any more. */
const missed = () =>
  settleDebt({ kind: 'REPAYMENT', id: 'missed', merchantId: gite, amount: cents(40_00), dueDate: before, at: tuesday });
const put = (record: ReturnType<typeof missed>) =>
  db.documents.send(new PutCommand(recordPut(world.tables.ledger, record).Put!));

/** As the daily audit does. */
async function audit(): Promise<Finding[]> {
  const { findings } = await auditOf(world);
  await office.findings.replace(findings, tuesday);
  return findings;
}
const propose = async (finding: Finding, value: number, against: RepairSide, idempotencyKey = 'one') => {
  const change = {
    findingId: findingId(finding),
    merchantId: gite,
    amount: { value, currency: 'EUR' as const },
    against,
  };
  const body = { kind: 'REPAIR' as const, change, reason: 'Ligne perdue', evidence: 'Sauvegarde du 8 juin' };
  const call = { caller: 'finance', roles: ['finance'] as const, now: tuesday, idempotencyKey, body };
  return (await proposeOperation(aCall(call), office)) as { body?: { id: string }; refusal?: Refusal };
};
const approve = async (id = '', caller = 'finance-2') => {
  const call = { caller, roles: ['finance', 'finance-approver'] as const, now: tuesday, params: { id } };
  return (await approveProposal(aCall(call), office)) as { refusal?: Refusal };
};

it('makes a line that no export took due again, once, without moving what is in the books already', async () => {
  await put(missed());
  const [finding] = await audit();
  expect(finding).toMatchObject({ code: 'due-line-missed', actual: 40_00 });
  const proposals = [
    await propose(finding!, 40_00, 'merchant:owed'),
    await propose(finding!, 40_00, 'merchant:owed', 'two'),
  ];
  expect((await approve(proposals[0]?.body?.id, 'finance')).refusal?.code).toBe('second-person-required');
  expect(await approve(proposals[0]?.body?.id)).toHaveProperty('body');
  expect((await approve(proposals[1]?.body?.id)).refusal?.code).toBe('finding-gone');
  expect(await recordedActs(db.documents, world.tables)).toContainEqual(['BOOKS_REPAIRED', 'finance-2', gite]);
  expect(await auditOf(world)).toMatchObject({ findings: [], overdue: {} });

  await world.runBatch(morning('2026-06-10'));

  const row = /^REPAIR,2026-06-10,.*,0\.00,0\.00,40\.00,EUR,,,,merchant:owed,/m;
  expect(world.file('2026-06-10', 'ledger.csv')).toMatch(row);
  expect(await world.exports.transfer(gite, localDate('2026-06-10'), 1)).toMatchObject({ net: 40_00 });
  expect(await auditOf(world)).toMatchObject({ findings: [], overdue: {} });
});

it('takes back from a merchant by a posting, and what was answered is found again only when it says something else', async () => {
  await world.forgeWallet('available', 1);
  const [finding] = await audit();
  const proposed = await propose(finding!, -30_00, 'issuer:losses');
  await approve(proposed.body?.id);
  expect(await audit()).toEqual([]);

  await world.runBatch(morning('2026-06-10'));
  await world.runBatch(morning('2026-06-11'));

  expect(await audit()).toEqual([]);
  expect((await world.ledger.debtOf(gite)).net).toBe(-30_00);
  const moved = world
    .file('2026-06-10', 'movements.csv')
    .split('\r\n')
    .filter((line) => line.includes(',REPAIR,'));
  expect(moved.map((line) => line.split(',').slice(4, 6))).toEqual([
    ['merchant:owed', '-30.00'],
    ['issuer:losses', '30.00'],
  ]);
  await world.forgeWallet('available', 2);
  expect(await audit()).toMatchObject([{ code: finding?.code, actual: 2 }]);
});

it('is of the line and the amount that were found, and of nothing that the audit does not find', async () => {
  await put(missed());
  const [finding] = await audit();
  const refusals = [
    await propose(finding!, 40_01, 'merchant:owed'),
    await propose(finding!, 40_00, 'issuer:losses', 'two'),
    await propose(finding!, 0, 'merchant:owed', 'three'),
    await propose({ code: 'owed-unexplained', subject: gite }, 40_00, 'issuer:losses', 'four'),
  ].map(({ refusal }) => refusal?.code);
  expect(refusals).toEqual(['field-invalid', 'field-invalid', 'field-invalid', 'finding-gone']);
});

it('is found where two people have not agreed on it', async () => {
  const dueDate = localDate('2026-06-10');
  const facts = { id: 'forged', merchantId: gite, amount: cents(40_00), dueDate, at: tuesday };
  await put(repair({ ...facts, side: 'issuer:losses' }));
  expect(await audit()).toEqual([{ code: 'repair-unapproved', subject: 'forged', expected: 0, actual: 1 }]);
});
