import { beforeEach, describe, expect, it } from 'vitest';
import { debtStore } from '../../../../adapters/dynamodb/debt-store.ts';
import { proposalStore } from '../../../../adapters/dynamodb/proposal-store.ts';
import type { Refusal } from '../../../../contract/refusal.ts';

import type { Instant } from '../../../../core/time.ts';
import { getDebt } from '../../../../functions/back-office-api/debts/get-debt.ts';
import { claimDebt, setDebtOwner } from '../../../../functions/back-office-api/debts/look-after-debt.ts';
import { recordRepayment } from '../../../../functions/back-office-api/debts/record-repayment.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { accountReport } from '../../../../local/bank/bank-files.ts';
import { auditOf } from '../../../support/audit-of.ts';
import { withBackOffice } from '../../../support/back-office-world.ts';
import { bankWorld } from '../../../support/bank-world.ts';
import { aCall } from '../../../support/call.ts';
import { recordedActs } from '../../../support/operations.ts';
import { gite, morning, noon, reimbursementWorld, sameDay, type World } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let world: World;
const tuesday = noon('2026-06-09');
const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };
const eur = (value: number) => ({ value, currency: 'EUR' as const });

/** 100.00 € were given back after they were transferred, and nothing is due to the merchant. */
beforeEach(async () => {
  world = await reimbursementWorld(db);
  await world.enrol(gite);
  const paid = await world.pay(gite, 100_00, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  await world.refund(paid, noon('2026-06-08'), true);
  await world.runBatch(morning('2026-06-09'));
});

const dependencies = () => ({
  ledger: world.ledger,
  exports: world.exports,
  terms: sameDay,
  directory: world.merchants,
  debts: debtStore(db.documents, world.tables),
  bankEntries: bankWorld(world).entries,
  debtor,
});
type Body = { left: { value: number }; state: string; owner?: { by: string }; claims: object[]; settlements: object[] };
const told = (reply: object) => reply as { body?: Body; refusal?: Refusal };
const as = (caller: string, now: Instant = tuesday) => ({
  caller,
  roles: ['finance'] as const,
  now,
  params: { id: gite },
});
const read = async (now = tuesday) => told(await getDebt(aCall(as('finance', now)), dependencies()));
const repay = async (amount: number, bankReference = 'VIR 1', { now = tuesday, valueDate = '2026-06-09' } = {}) =>
  told(
    await recordRepayment(
      aCall({ ...as('finance', now), body: { amount: eur(amount), bankReference, valueDate } }),
      dependencies(),
    ),
  );
const acts = async (act: string) => (await recordedActs(db.documents, world.tables)).filter(([one]) => one === act);
const findings = async () => (await auditOf(world)).findings;
const owed = async () => (await world.ledger.debtOf(gite)).net;

describe('a debt that is paid back by a transfer', () => {
  const received = {
    amount: '60.00',
    credit: true,
    reference: 'VIR 7',
    transactions: [{ amount: '60.00', remittance: `REMBT D260608- ${gite.toUpperCase()}` }],
  };

  it('is found on the bank’s statement by its reference, and waits there until finance has recorded it', async () => {
    const bank = bankWorld(world);
    await bank.receive(accountReport({ entries: [received] }), tuesday);
    await bank.receive(accountReport({ kind: 'notification', entries: [received] }), tuesday);
    expect(await bank.waiting()).toMatchObject([
      { reason: 'REPAYMENT', entry: { about: { kind: 'DEBT', merchantId: gite }, amount: -60_00 } },
    ]);
    expect(await owed()).toBe(-100_00);

    expect((await repay(60_00, 'VIR 7')).body).toMatchObject({ left: eur(40_00) });
    expect(await bank.waiting()).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('does not wait when it was recorded before the statement came', async () => {
    await repay(60_00, 'VIR 7');
    const bank = bankWorld(world);
    await bank.receive(accountReport({ entries: [received] }), tuesday);
    expect(await bank.waiting()).toEqual([]);
  });

  it('is taken in by the next export, once, and nothing is transferred', async () => {
    expect((await repay(100_00)).body).toMatchObject({
      left: eur(0),
      state: 'SETTLED',
      settlements: [{ kind: 'REPAYMENT' }],
    });
    await world.runBatch(morning('2026-06-10'));
    expect(await owed()).toBe(0);
    expect(
      world
        .file('2026-06-10', 'ledger.csv')
        .split('\r\n')
        .map((row) => row.split(',')[0]),
    ).toEqual(['record', 'REPAYMENT', 'CARRY', 'NIL', '']);
    expect((await read(noon('2026-06-10'))).refusal?.code).toBe('not-found');
  });

  it('in part leaves the rest, which is as old as it was', async () => {
    await repay(40_00);
    await world.runBatch(morning('2026-06-10'));
    expect((await read(noon('2026-06-10'))).body).toMatchObject({
      amount: eur(60_00),
      left: eur(60_00),
      since: '2026-06-09',
    });
  });

  it('is taken off what is due, so that what remains is transferred', async () => {
    await world.pay(gite, 30_00, noon('2026-06-03'));
    expect((await repay(70_01)).refusal?.code).toBe('over-debt');
    await repay(70_00);
    await world.runBatch(morning('2026-06-10'));
    expect([await owed(), world.has('2026-06-10', 'pain001-1.xml')]).toEqual([0, false]);
  });

  it('agrees with the second set of books, before and after the export', async () => {
    await repay(40_00);
    expect(await findings()).toEqual([]);
    await world.runBatch(morning('2026-06-10'));
    expect(await findings()).toEqual([]);
  });

  it('is recorded once for each reference, however it is written', async () => {
    await repay(40_00, 'VIR 12-A');
    expect((await repay(40_00, 'vir12a')).body).toMatchObject({ left: eur(60_00) });
    expect((await repay(50_00, 'VIR 12-A')).refusal?.code).toBe('bank-reference-used');
    expect(await acts('DEBT_REPAID')).toHaveLength(1);
  });

  it('is not recorded above what is owed, however many are recorded at once, nor before its day', async () => {
    expect((await repay(100_01)).refusal).toMatchObject({ code: 'over-debt', limit: { max: 100_00 } });
    expect((await repay(10_00, 'later', { valueDate: '2026-06-10' })).refusal?.code).toBe('field-invalid');
    await Promise.allSettled([repay(60_00, 'one'), repay(60_00, 'two'), repay(60_00, 'three')]);
    expect((await read()).body?.left).toEqual(eur(40_00));
  });
});

describe('whoever looks after a debt', () => {
  const own = async (caller: string, mine: boolean) =>
    told(await setDebtOwner(aCall({ ...as(caller), body: { mine } }), dependencies())).body?.owner?.by;

  it('takes it, from whoever had it, and lets go only what is theirs', async () => {
    expect(await own('finance', true)).toBe('finance');
    expect(await own('finance-2', false)).toBe('finance');
    expect(await own('finance-2', true)).toBe('finance-2');
    expect(await own('finance-2', false)).toBeUndefined();
    expect(await acts('DEBT_OWNER_CHANGED')).toHaveLength(3);
  });

  it('asks the merchant by a letter, once for each key', async () => {
    const claim = async (idempotencyKey: string) =>
      told(await claimDebt(aCall({ ...as('finance'), idempotencyKey }), dependencies())).body;
    await claim('one');
    expect(await claim('one')).toMatchObject({ state: 'CLAIMED', claims: [{ by: 'finance', amount: eur(100_00) }] });
    expect((await claim('two'))?.claims).toHaveLength(2);
    expect(await acts('DEBT_CLAIMED')).toHaveLength(2);
  });
});

it('two people give a debt up, and the next export takes it in as a loss', async () => {
  const office = { ...backOffice(world.tables), ...dependencies() };
  const proposals = proposalStore(db.documents, world.tables.orders, world.tables.operations);
  const body = {
    kind: 'WRITE_OFF' as const,
    change: { merchantId: gite, amount: eur(100_00) },
    reason: 'Liquidation judiciaire',
    evidence: 'Jugement du 2 juin',
  };
  const { params: _, ...finance } = as('finance');
  const proposed = await proposeOperation(aCall({ ...finance, idempotencyKey: 'off', body }), { ...office, proposals });
  const { id } = (proposed as { body: { id: string } }).body;
  const approver = { caller: 'finance-2', roles: ['finance-approver'] as const, now: tuesday, params: { id } };
  await approveProposal(aCall(approver), { ...office, proposals });
  expect((await read()).body).toMatchObject({ left: eur(0), settlements: [{ kind: 'WRITE_OFF', by: 'finance-2' }] });
  expect(await acts('DEBT_WRITTEN_OFF')).toEqual([['DEBT_WRITTEN_OFF', 'finance-2', gite]]);
  await world.runBatch(morning('2026-06-10'));
  expect(await owed()).toBe(0);
  expect(await findings()).toEqual([]);
});
