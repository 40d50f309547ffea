import { describe, expect, it } from 'vitest';
import { addUp, partsOf, type Line } from '../../../portal/reimbursements/lines.ts';

const eur = (value: number) => ({ value, currency: 'EUR' as const });

const line = (kind: Line['kind'], at: string, gross: number, fee: number, net = gross - fee): Line => ({
  kind,
  at: `${at}T10:00:00Z`,
  dueDate: '2026-06-08',
  gross: eur(gross),
  fee: eur(fee),
  net: eur(net),
});

const lines = [
  line('CARRY', '2026-06-05', 0, 0, -12_00),
  line('CAPTURE', '2026-05-29', 85_50, 2_14),
  line('CAPTURE', '2026-06-01', 20_01, 50),
  line('REFUND', '2026-06-04', -30_00, -75),
];

const transfer = {
  id: '2026-06-08-1',
  status: 'EXPORTED' as const,
  executionDate: '2026-06-08',
  creditedBy: '2026-06-09',
  paymentCount: 2,
  gross: eur(75_51),
  fee: eur(1_89),
  carried: eur(-12_00),
  net: eur(61_62),
};

describe('the lines of a transfer', () => {
  it('are told by what they are', () => {
    expect(partsOf(lines)).toEqual({
      captured: { count: 2, gross: 105_51, firstDay: '2026-05-29', lastDay: '2026-06-01' },
      refunded: { count: 1, gross: -30_00 },
      fee: 1_89,
      carried: [{ from: '2026-06-05', net: -12_00 }],
      settled: [],
    });
  });

  it('tell what was paid back and what was taken off a debt, which are carried', () => {
    const settled = [line('REPAYMENT', '2026-06-05', 0, 0, 9_00), line('WRITE_OFF', '2026-06-05', 0, 0, 3_00)];
    const whole = { ...transfer, carried: eur(0), net: eur(73_62) };
    expect(partsOf([...lines, ...settled]).settled).toEqual([
      { kind: 'REPAYMENT', day: '2026-06-05', net: 9_00 },
      { kind: 'WRITE_OFF', day: '2026-06-05', net: 3_00 },
    ]);
    expect(addUp([...lines, ...settled], whole)).toBe(true);
  });

  it('add up to it', () => {
    expect(addUp(lines, transfer)).toBe(true);
  });

  it.each([
    ['one is missing', lines.slice(1), transfer],
    ['one is there twice', [...lines, ...lines.slice(-1)], transfer],
    ['the transfer is a cent more', lines, { ...transfer, net: eur(61_63) }],
    ['the commission is another', lines, { ...transfer, fee: eur(1_88) }],
  ])('do not when %s', (_, some, whole) => {
    expect(addUp(some, whole)).toBe(false);
  });
});
