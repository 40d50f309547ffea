import { describe, expect, it } from 'vitest';
import { cents } from '../../../../contract/money.ts';
import { localDate } from '../../../../core/time.ts';
import { activation } from '../../../../functions/back-office-api/proposals/kinds/activation.ts';
import { bankAnswer } from '../../../../functions/back-office-api/proposals/kinds/bank-answer.ts';
import { clientMerge } from '../../../../functions/back-office-api/proposals/kinds/client-merge.ts';
import { commission } from '../../../../functions/back-office-api/proposals/kinds/commission.ts';
import { lateRefund } from '../../../../functions/back-office-api/proposals/kinds/late-refund.ts';
import { operatorRoles } from '../../../../functions/back-office-api/proposals/kinds/operator-roles.ts';
import { walletCredit } from '../../../../functions/back-office-api/proposals/kinds/wallet-credit.ts';
import { writeOff } from '../../../../functions/back-office-api/proposals/kinds/write-off.ts';
import type { Approval } from '../../../../functions/back-office-api/proposals/proposal-kind.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation } from '../../../support/operations.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';
import { noon, sameDay } from '../../../support/reimbursement-world.ts';

const answered = <T>(value: T) => Promise.resolve(value);
const act = { by: 'ops', at: createdAt };
const approval: Approval = {
  ...{ now: createdAt, proposalId: 'proposal', proposed: act, approved: { by: 'ops-2', at: createdAt } },
  ...{ alongside: [], operation: anOperation() },
};
const client = (id: string, closed = false) => ({
  ...{ id, name: id, identifiers: ['10003377487'], createdAt, requestHash: 'h' },
  ...(closed && { closed: { because: 'CLOSED' as const, at: createdAt } }),
});

it('a credit is for nobody who has left, and done where it was really given', async () => {
  const change = { clientId: 'marie', amount: 6_000_00 };
  const credits = (outcome: unknown) => ({ credits: { credit: () => answered(outcome) } }) as never;
  const directory = (closed: boolean) =>
    ({ directory: { keptClient: () => answered(client('marie', closed)) } }) as never;
  expect(await walletCredit.judge(change, directory(true), createdAt)).toEqual({ refusal: { code: 'client-closed' } });
  expect(await walletCredit.judge(change, directory(false), createdAt)).toHaveProperty('about');
  expect(await walletCredit.carryOut(change, approval, credits({ created: true }))).toBe(true);
  for (const outcome of [{ created: false }, 'closed', 'not-now'])
    expect(await walletCredit.carryOut(change, approval, credits(outcome))).toBe(false);
});

it('an activation is for nobody who has left', async () => {
  const dependencies = (closed: boolean) =>
    ({
      directory: { getClient: () => answered(client('marie', closed)) },
      activations: { lastActivation: () => answered(undefined) },
      allowances: { isUsedUp: () => answered(false) },
    }) as never;
  expect(await activation.judge({ clientId: 'marie' }, dependencies(true), createdAt)).toEqual({
    refusal: { code: 'client-closed' },
  });
  expect(await activation.judge({ clientId: 'marie' }, dependencies(false), createdAt)).toHaveProperty('about');
});

it.each([
  ['the one has left', { ends: true }, 'client-closed'],
  ['the other has left', { kept: true }, 'client-closed'],
  ['something is set aside', { held: 1 }, 'merge-has-open-payments'],
  ['something waits', { open: 1 }, 'merge-has-open-payments'],
  ['nothing stands in the way', {}, undefined],
])('two accounts become one only where nothing stands in the way: %s', async (_, given, code) => {
  const { ends = false, kept = false, held = 0, open = 0 } = given as Record<string, never>;
  const judged = await clientMerge.judge(
    { clientId: 'ends', keptId: 'kept' },
    {
      directory: { getClient: (id: string) => answered(client(id, id === 'ends' ? ends : kept)) },
      wallets: { get: () => answered({ held }) },
      payments: { keys: () => answered({ keys: Array.from({ length: open }) }) },
    } as never,
    createdAt,
  );
  expect('refusal' in judged ? judged.refusal.code : undefined).toBe(code);
});

it('a commission that is planned already is not planned again, but another one, or another day, is', async () => {
  const from = localDate('2026-06-01');
  const comingCommission = { proposalId: 'p', from, commissionBps: 300, proposed: act, approved: act };
  const directory = { getMerchant: () => answered({ ...aMerchant, commissionBps: 250, comingCommission }) };
  const judge = async (commissionBps: number, day: string) => {
    const judged = await commission.judge(
      { merchantId: aMerchant.id, commissionBps, from: day },
      { directory } as never,
      createdAt,
    );
    return 'refusal' in judged ? judged.refusal.code : undefined;
  };
  expect(await judge(300, '2026-06-01')).toBe('commission-unchanged');
  expect([await judge(300, '2026-06-02'), await judge(301, '2026-06-01')]).toEqual([undefined, undefined]);
});

describe('a late refund', () => {
  const paid = paymentIn('VALIDATED');
  const refunded = { ...paymentIn('REFUNDED', paid.type), version: 3 };
  const carryOut = async (found: object, commit: () => Promise<unknown>) =>
    lateRefund.carryOut({ paymentId: paid.id, reason: 'OTHER' }, approval, {
      payments: { get: () => answered(found), commit },
      exports: {
        closedBy: (dueDate?: string) =>
          dueDate === undefined ? Promise.reject(new Error('no due date')) : answered('2026-05-11'),
      },
      terms: sameDay,
    } as never);

  it('is of a payment that was paid, and done where this gave it back', async () => {
    expect(await carryOut(paid, () => answered({ committed: true }))).toBe(true);
    expect(await carryOut(refunded, () => answered({ committed: true }))).toBe(false);
    expect(await carryOut(paymentIn('CANCELLED'), () => answered({ committed: true }))).toBe(false);
    const first = () => answered({ committed: false, because: 'payment', current: refunded });
    expect(await carryOut(paid, first)).toBe(false);
  });
});

it('somebody who is not there is given no roles, and nobody is while others are being changed', async () => {
  const change = { operatorId: 'nobody', roles: 'ops' };
  const dependencies = (last?: object) =>
    ({
      operatorAccounts: { list: () => answered([]) },
      operatorChanges: { last: () => answered(last), agree: () => answered(true) },
    }) as never;
  const underWay = { proposalId: 'other', approvedAt: createdAt, change: { operatorId: 'a', roles: [] } };
  expect(await operatorRoles.judge(change, dependencies(), createdAt)).toEqual({ refusal: { code: 'not-found' } });
  expect(await operatorRoles.carryOut(change, approval, dependencies())).toBe(true);
  expect(await operatorRoles.carryOut(change, approval, dependencies({ ...underWay, outcome: 'DONE' }))).toBe(true);
  expect(await operatorRoles.carryOut(change, approval, dependencies(underWay))).toBe(false);
});

it('no more is given up than is owed, nor nothing', async () => {
  const since = localDate('2026-06-09');
  const now = noon('2026-06-09');
  const dependencies = {
    exports: { progress: () => answered({ closedThrough: since }) },
    terms: sameDay,
    ledger: {
      debtOf: () => answered({ net: cents(-100_00), since }),
      async *merchantLines(): AsyncGenerator<never> {},
    },
    debts: { find: () => answered(undefined), settle: () => answered(true) },
  } as never;
  const change = (amount: number) => ({ merchantId: 'gite', amount });
  const take = (value: number) =>
    writeOff.take({ merchantId: 'gite', amount: { value, currency: 'EUR' } }, dependencies, now);
  expect([await take(0), await take(-1)]).toMatchObject([
    { refusal: { code: 'amount-not-positive' } },
    { refusal: { code: 'amount-not-positive' } },
  ]);
  expect(await take(1)).toEqual({ change: change(1) });
  expect(await writeOff.judge(change(100_00), dependencies, now)).toHaveProperty('about');
  expect(await writeOff.judge(change(100_01), dependencies, now)).toMatchObject({ refusal: { code: 'over-debt' } });
  const approved = { ...approval, now };
  expect(await writeOff.carryOut(change(100_00), approved, dependencies)).toBe(true);
  expect(await writeOff.carryOut(change(100_01), approved, dependencies)).toBe(false);
});

it('what a bank has sent back is due again, for the reason that it gave', async () => {
  const transfer = {
    ...{
      merchantId: 'm',
      exportDate: localDate('2026-06-08'),
      n: 1,
      endToEndId: 'E1',
      net: cents(30_00),
      status: 'PAID',
    },
    postings: {},
  };
  const dependencies = { transfers: { find: () => answered(transfer) } } as never;
  const asked = { endToEndId: 'E1', answer: 'RETURNED', code: 'AC04', level: 'TRANSFER' } as const;
  expect(await bankAnswer.judge(asked, dependencies, noon('2026-06-09'))).toMatchObject({
    to: { status: 'RETURNED', reason: 'AC04' },
  });
});
