import { beforeEach, describe, expect, it } from 'vitest';
import { givenBackStore } from '../../../../adapters/dynamodb/given-back-store.ts';
import { proposalStore } from '../../../../adapters/dynamodb/proposal-store.ts';
import { cents } from '../../../../contract/money.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { timeline } from '../../../../core/payment/timeline.ts';
import { openProposal } from '../../../../core/proposal/proposal.ts';
import { lateRefund } from '../../../../functions/back-office-api/proposals/kinds/late-refund.ts';
import { giveMoneyBack } from '../../../../functions/back-office-api/stopping/give-money-back.ts';
import { aCall } from '../../../support/call.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { gite, morning, noon, reimbursementWorld, type World } from '../../../support/reimbursement-world.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';

const db = withMemoryTables();
let world: World;
const today = noon('2026-06-08');

beforeEach(async () => {
  world = await reimbursementWorld(db);
  await world.enrol(gite);
});

const dependencies = () => ({
  payments: world.payments,
  exports: world.exports,
  ledger: world.ledger,
  givenBack: givenBackStore(db.documents, world.tables.exports),
  terms: defaultTerms,
});

const give = async (id: string, now = today, why = 'Établissement injoignable') => {
  const call = aCall({ caller: 'ops', roles: ['ops'], now, params: { id }, body: { reason: 'OTHER' as const, why } });
  const reply = await giveMoneyBack(call, dependencies());
  const { refusal, body } = reply as { refusal?: Refusal; body?: { status: string } };
  return refusal?.code ?? body?.status;
};
const acts = async () => (await recordedActs(db.documents, world.tables)).filter(([act]) => act === 'MONEY_GIVEN_BACK');

/** Paid on 1 June, transferred on the 8th. */
async function transferred(amount: number) {
  const payment = await world.pay(gite, amount, noon('2026-06-01'));
  await world.runBatch(morning('2026-06-08'));
  return payment;
}

describe('when the merchant cannot be asked, the back office', () => {
  it('gives the client the money back, on record, and the timeline says who did it', async () => {
    const { id } = await transferred(500_00);
    expect(await give(id)).toBe('REFUNDED');
    expect(await acts()).toEqual([['MONEY_GIVEN_BACK', 'ops', id]]);
    const payment = (await world.payments.get(id))!;
    expect(timeline(payment).at(-1)).toMatchObject({ type: 'REFUNDED', by: 'back-office' });
  });

  it('cancels what is not transferred yet', async () => {
    const { id } = await world.pay(gite, 500_00, today);
    expect(await give(id)).toBe('VOIDED');
  });

  it('keeps to the limits that the merchant has, and leaves no record of what is refused', async () => {
    const { id } = await transferred(1_000_01);
    expect(await give(id)).toBe('refund-over-owed');
    expect(await acts()).toEqual([]);
  });

  it('said again changes nothing and leaves no second record', async () => {
    const { id } = await transferred(500_00);
    expect([await give(id), await give(id, noon('2026-06-09'))]).toEqual(['REFUNDED', 'REFUNDED']);
    expect(await acts()).toHaveLength(1);
  });
});

describe('beyond the limits two people', () => {
  const approve = async (id: string, proposalId = 'p'.repeat(26)) => {
    const proposals = proposalStore(db.documents, world.tables.orders, world.tables.operations);
    const change = { paymentId: id, reason: 'OTHER' };
    const judged = await lateRefund.judge(change, dependencies(), today);
    if ('refusal' in judged) return judged.refusal.code;
    const wanted = { kind: 'LATE_REFUND' as const, change, ...judged, reason: 'Litige', evidence: 'Dossier 12' };
    const proposal = openProposal(proposalId, wanted, { by: 'finance', at: today }, 'hash');
    await proposals.create(proposal, anOperation({ id: `proposed ${proposalId}` }));
    const { proposed } = proposal;
    const approved = { by: 'finance-2', at: today };
    const after = { ...proposal, version: 2, status: 'APPROVED' as const, approved };
    const operation = anOperation({ id: `approved ${proposalId}`, act: 'MONEY_GIVEN_BACK' });
    const approval = {
      now: today,
      proposalId,
      proposed,
      approved,
      alongside: proposals.advance(proposal, after),
      operation,
    };
    return {
      carryOut: () => lateRefund.carryOut(change, approval, dependencies()),
      status: async () => (await proposals.find(proposalId))?.status,
    };
  };

  it('give back what one may not, with the proposal and its record, once', async () => {
    const { id } = await transferred(5_000_00);
    const approval = await approve(id);
    if (typeof approval === 'string') throw new Error(approval);
    expect(await Promise.all([approval.carryOut(), approval.carryOut()])).toContain(true);
    expect([await approval.status(), (await world.payments.get(id))?.status]).toEqual(['APPROVED', 'REFUNDED']);
    expect(await acts()).toHaveLength(1);
    expect(await approve(id, 'q'.repeat(26))).toBe('status-conflict');
  });

  it('and what they gave back counts for what the merchant may still give back alone', async () => {
    const first = await world.pay(gite, 900_00, noon('2026-06-01'));
    const { id } = await transferred(900_00);
    const approval = await approve(first.id);
    if (typeof approval === 'string') throw new Error(approval);
    await approval.carryOut();
    expect(await give(id)).toBe('refund-over-owed');
    expect((await dependencies().givenBack.read(gite)).total).toBe(cents(900_00));
  });

  it('do nothing of it when the proposal is no longer open', async () => {
    const { id } = await transferred(5_000_00);
    const approval = await approve(id);
    if (typeof approval === 'string') throw new Error(approval);
    const proposals = proposalStore(db.documents, world.tables.orders, world.tables.operations);
    const open = (await proposals.find('p'.repeat(26)))!;
    const withdrawn = { by: 'finance', at: today };
    await proposals.save(
      open,
      { ...open, version: 2, status: 'WITHDRAWN', withdrawn },
      anOperation({ id: 'withdrawn' }),
    );
    expect(await approval.carryOut()).toBe(false);
    expect((await world.payments.get(id))?.status).toBe('VALIDATED');
    expect(await acts()).toEqual([]);
  });
});
