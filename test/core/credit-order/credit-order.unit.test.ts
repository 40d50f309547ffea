import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import {
  cancelOrder,
  checkedOrder,
  creditedPart,
  lineCreditId,
  proposeOrder,
  releaseOrder,
  resumeOrder,
  type CreditOrder,
} from '../../../core/credit-order/credit-order.ts';
import { instant } from '../../../core/time.ts';

type In<Status extends CreditOrder['status']> = Extract<CreditOrder, { status: Status }>;

const at = instant(1_780_000_000_000);
const draft: In<'DRAFT'> = {
  id: 'order',
  version: 1,
  status: 'DRAFT',
  payer: 'CSE Durand',
  fundingReference: 'VIR 118',
  fundingAmount: cents(100_00),
  fileSha256: 'ab',
  lineCount: 3,
  partCount: 2,
  created: { by: 'finance', at },
  requestHash: 'hash',
};
const checked = (total = 100_00) => checkedOrder(draft, { counts: { OK: 3 }, total: cents(total) });
const got = <Order>(decided: { order: Order } | { refused: string }): Order => {
  if ('refused' in decided) throw new Error(decided.refused);
  return decided.order;
};
const proposed = () => got(proposeOrder(checked(), { by: 'finance-3', at }));
const released = () => got(releaseOrder(proposed(), { by: 'finance-2', at }));
const crediting = () => creditedPart(released(), { credited: 2, total: cents(70_00) }, at);
const done = () => creditedPart(crediting() as In<'CREDITING'>, { credited: 1, total: cents(30_00) }, at);
const cancelled = () => got(cancelOrder(draft, { by: 'finance', at, reason: 'Erreur' }));

const states = {
  DRAFT: () => draft,
  CHECKED: checked,
  PROPOSED: proposed,
  RELEASED: released,
  CREDITING: crediting,
  DONE: done,
  CANCELLED: cancelled,
};
const statesBut = (...names: string[]) => Object.entries(states).filter(([name]) => !names.includes(name));

it('grows in version with every step', () => {
  expect([draft, checked(), proposed(), released(), crediting(), done()].map(({ version }) => version)).toEqual([
    1, 2, 3, 4, 5, 6,
  ]);
});

describe('proposing', () => {
  it.each(statesBut('CHECKED'))('is refused in %s', (_, order) => {
    expect(proposeOrder(order(), { by: 'finance', at })).toEqual({ refused: 'credit-order-status' });
  });

  it('is refused when the bank transfer does not pay for all, or nobody would be credited', () => {
    expect(proposeOrder(checked(100_01), { by: 'finance', at })).toEqual({ refused: 'credit-order-over-funding' });
    expect(proposeOrder(checked(0), { by: 'finance', at })).toEqual({ refused: 'credit-order-empty' });
  });
});

describe('releasing', () => {
  it.each(['finance', 'finance-3'])('is refused to %s, who prepared the order', (by) => {
    expect(releaseOrder(proposed(), { by, at })).toEqual({ refused: 'second-person-required' });
  });

  it.each(statesBut('PROPOSED'))('is refused in %s', (_, order) => {
    expect(releaseOrder(order(), { by: 'finance-2', at })).toEqual({ refused: 'credit-order-status' });
  });
});

describe('cancelling', () => {
  const act = { by: 'finance', at, reason: 'Erreur de fichier' };

  it.each(['DRAFT', 'CHECKED', 'PROPOSED'] as const)('is possible in %s', (status) => {
    expect(cancelOrder(states[status](), act)).toMatchObject({ order: { status: 'CANCELLED', cancelled: act } });
  });

  it.each(statesBut('DRAFT', 'CHECKED', 'PROPOSED'))('is refused in %s', (_, order) => {
    expect(cancelOrder(order(), act)).toEqual({ refused: 'credit-order-status' });
  });
});

it.each(Object.entries(states))('%s goes on only where there is something to do', (status, order) => {
  const before = order();
  const isOpen = ['DRAFT', 'RELEASED', 'CREDITING'].includes(status);
  expect(resumeOrder(before)).toEqual(
    isOpen ? { order: { ...before, version: before.version + 1 } } : { refused: 'credit-order-status' },
  );
});

it('is done with its last part', () => {
  expect(crediting()).toMatchObject({ status: 'CREDITING', progress: { parts: 1, credited: 2, total: 70_00 } });
  expect(done()).toMatchObject({ status: 'DONE', progress: { parts: 2, credited: 3, total: 100_00 }, doneAt: at });
});

it('names each line’s credit by order and row', () => {
  const ids = [lineCreditId('a', 2), lineCreditId('a', 3), lineCreditId('b', 2), lineCreditId('a', 2)];
  expect(new Set(ids).size).toBe(3);
  expect(ids[3]).toBe(ids[0]);
});
