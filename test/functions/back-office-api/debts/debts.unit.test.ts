import { beforeEach, describe, expect, it } from 'vitest';
import type { Repayment, SettledDebt } from '../../../../adapters/dynamodb/debt-store.ts';
import { cents } from '../../../../contract/money.ts';
import type { Operation } from '../../../../core/operations/operation.ts';
import type { DebtCase } from '../../../../core/reimbursement/debt-case.ts';
import { localDate } from '../../../../core/time.ts';
import { getDebt } from '../../../../functions/back-office-api/debts/get-debt.ts';
import { claimDebt, setDebtOwner } from '../../../../functions/back-office-api/debts/look-after-debt.ts';
import { recordRepayment } from '../../../../functions/back-office-api/debts/record-repayment.ts';
import { aCall } from '../../../support/call.ts';
import { noon, sameDay } from '../../../support/reimbursement-world.ts';

const since = localDate('2026-06-09');
const now = noon('2026-06-09');
let owed: number;
let stored: DebtCase | undefined;
let repayments: Map<string, Repayment>;
let recorded: Operation[];
let settledEntries: string[];

beforeEach(() => {
  owed = 100_00;
  stored = undefined;
  repayments = new Map();
  recorded = [];
  settledEntries = [];
});

const entry = (reason: string, bankReference: string) => ({
  id: `${reason} ${bankReference}`,
  reason,
  entry: { bankReference },
});

const dependencies = () => ({
  exports: { progress: () => Promise.resolve({ closedThrough: since }) },
  terms: sameDay,
  ledger: {
    debtOf: () => Promise.resolve({ net: cents(-owed), since }),
    async *merchantLines(): AsyncGenerator<never> {},
    debtChanges: () =>
      Promise.resolve(
        ['2026-06-08', '2026-06-09', '2026-06-10'].map((date) => ({ exportDate: localDate(date), net: cents(-1) })),
      ),
  },
  directory: { getMerchant: () => Promise.resolve(undefined) },
  debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
  debts: {
    find: () => Promise.resolve(stored),
    repayment: (reference: string) => Promise.resolve(repayments.get(reference)),
    change: (_: DebtCase, after: DebtCase, operation: Operation) => {
      stored = after;
      recorded.push(operation);
      return Promise.resolve(true);
    },
    settle: ({ after, repayment }: SettledDebt, operation: Operation) => {
      stored = after;
      if (repayment) repayments.set(repayment.bankReference, repayment);
      recorded.push(operation);
      return Promise.resolve(true);
    },
  },
  bankEntries: {
    open: () =>
      Promise.resolve([entry('REPAYMENT', 'VIR 1'), entry('REPAYMENT', 'VIR 2'), entry('OTHER', 'VIR 1')] as never),
    settle: ({ id }: { id: string }) => Promise.resolve(void settledEntries.push(id) as never),
  },
});

const as = (caller: string) => ({ caller, roles: ['finance'] as const, now, params: { id: 'gite' } });
const own = (caller: string, mine: boolean) => setDebtOwner(aCall({ ...as(caller), body: { mine } }), dependencies());
const claim = (idempotencyKey: string) => claimDebt(aCall({ ...as('finance'), idempotencyKey }), dependencies());
const repay = (value: number, bankReference = 'VIR 1', changes: { valueDate?: string; id?: string } = {}) => {
  const { valueDate = '2026-06-09', id = 'gite' } = changes;
  const body = { amount: { value, currency: 'EUR' as const }, bankReference, valueDate };
  return recordRepayment(aCall({ ...as('finance'), params: { id }, body }), dependencies());
};
const changes = () => recorded.map(({ act, from, to }) => ({ act, ...(from && { from }), ...(to && { to }) }));

it('shows what the debt is made of since it began, and nothing of an earlier one', async () => {
  const { body } = (await getDebt(aCall(as('finance')), dependencies())) as {
    body: { changes: { exportDate: string }[] };
  };
  expect(body.changes.map(({ exportDate }) => exportDate)).toEqual(['2026-06-09', '2026-06-10']);
});

describe('looking after a debt', () => {
  it('is recorded with who had it and who has it, and only where that changes', async () => {
    await own('finance', false);
    await own('finance', true);
    await own('finance', true);
    await own('finance-2', false);
    await own('finance-2', true);
    await own('finance-2', false);
    expect(changes()).toEqual([
      { act: 'DEBT_OWNER_CHANGED', to: { owner: 'finance' } },
      { act: 'DEBT_OWNER_CHANGED', from: { owner: 'finance' }, to: { owner: 'finance-2' } },
      { act: 'DEBT_OWNER_CHANGED', from: { owner: 'finance-2' } },
    ]);
  });

  it('asks for what is left, once for each key, and for nothing where nothing is', async () => {
    await claim('one');
    await claim('one');
    await claim('two');
    expect(changes()).toEqual([
      { act: 'DEBT_CLAIMED', to: { amount: 100_00, since } },
      { act: 'DEBT_CLAIMED', to: { amount: 100_00, since } },
    ]);
    owed = 0;
    expect(await claim('three')).toMatchObject({ refusal: { code: 'over-debt' } });
    owed = 1;
    expect(await claim('four')).toMatchObject({ body: { claims: { length: 3 } } });
  });
});

describe('a repayment', () => {
  it('is of something, of what is owed at most, and has arrived', async () => {
    for (const nothing of [0, -1])
      expect(await repay(nothing)).toMatchObject({ refusal: { code: 'amount-not-positive' } });
    expect(await repay(100_01)).toMatchObject({ refusal: { code: 'over-debt', limit: { max: 100_00 } } });
    expect(await repay(1, 'VIR 1', { valueDate: '2026-06-10' })).toMatchObject({ refusal: { code: 'field-invalid' } });
    expect(recorded).toEqual([]);
    expect(await repay(100_00)).toMatchObject({ body: { settlements: [{ kind: 'REPAYMENT' }] } });
    expect(recorded).toHaveLength(1);
  });

  it('is recorded once for each transfer, and said again it is the very same', async () => {
    await repay(40_00);
    expect(await repay(40_00)).toMatchObject({ body: { settlements: { length: 1 } } });
    for (const other of [
      repay(41_00),
      repay(40_00, 'VIR 1', { valueDate: '2026-06-08' }),
      repay(40_00, 'VIR 1', { id: 'agence' }),
    ])
      expect(await other).toMatchObject({ refusal: { code: 'bank-reference-used' } });
    expect(recorded).toHaveLength(1);
  });

  it('takes what the bank has told of it off the list, and nothing else', async () => {
    await repay(40_00);
    expect(settledEntries).toEqual(['REPAYMENT VIR 1']);
  });
});
