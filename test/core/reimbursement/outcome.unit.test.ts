import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { noLines } from '../../../core/reimbursement/merchant-lines.ts';
import { settle, toCarry, toTransfer, totalsOf, type Payee } from '../../../core/reimbursement/outcome.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { aPlan, giteIban, merchantId } from './fixtures.ts';

const payee: Payee = { accountHolder: 'GITE DES CIMES', iban: giteIban, status: 'ACTIVE' };
const aNet = (net: number) => ({ ...noLines(merchantId).net, paymentCount: 1, gross: cents(net), net: cents(net) });

describe('settle', () => {
  const plan = aPlan({ settings: { ...defaultReimbursementSettings, minimumTransfer: cents(5_00) } });

  it.each<[string, number, Payee | undefined, object]>([
    ['pays a positive net', 5_00, payee, { kind: 'TRANSFER', n: 1, endToEndId: `260608-1-${merchantId}` }],
    ['carries a net below the minimum', 4_99, payee, { kind: 'BELOW_MINIMUM' }],
    ['carries a negative net', -1, payee, { kind: 'CARRIED_FORWARD' }],
    [
      'carries a negative net of a suspended merchant',
      -1,
      { ...payee, status: 'SUSPENDED' },
      { kind: 'CARRIED_FORWARD' },
    ],
    ['has nothing to do with zero', 0, payee, { kind: 'NIL' }],
    [
      'withholds from a suspended merchant',
      9_00,
      { ...payee, status: 'SUSPENDED' },
      { kind: 'WITHHELD', reason: 'SUSPENDED' },
    ],
    [
      'withholds when the check digits are wrong',
      9_00,
      { ...payee, iban: 'FR7630006000011234567890188' },
      { kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' },
    ],
    [
      'withholds when the account is outside SEPA',
      9_00,
      { ...payee, iban: 'TN5910006035183598478831' },
      { kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' },
    ],
    ['withholds when the merchant is unknown', 9_00, undefined, { kind: 'WITHHELD', reason: 'NO_VALID_ACCOUNT' }],
    [
      'withholds what is above the scheme’s maximum',
      1_000_000_000_00,
      payee,
      { kind: 'WITHHELD', reason: 'ABOVE_BANK_MAXIMUM' },
    ],
  ])('%s', (_, net, to, expected) => {
    expect(settle(aNet(net), to, plan)).toMatchObject(expected);
  });

  it.each([[9_00], [4_99], [-3_00], [0]])('loses nothing of a net of %i: transferred or carried', (net) => {
    const outcome = settle(aNet(net), payee, plan);
    const { net: transferred, carriedForward } = totalsOf(outcome);

    expect(transferred + carriedForward).toBe(net);
    expect(toCarry(outcome, plan)?.net ?? 0).toBe(carriedForward);
  });
});

describe('what is carried forward', () => {
  it('is due on the next settlement day, and moves neither gross nor fee a second time', () => {
    const beforeEaster = aPlan({ exportDate: aPlan().exportDate.replace('06-08', '04-02') as never });
    const outcome = settle(aNet(-7_00), payee, beforeEaster);

    expect(toCarry(outcome, beforeEaster)).toMatchObject({
      kind: 'CARRY',
      dueDate: '2026-04-07',
      carriedFrom: '2026-04-02',
      gross: 0,
      fee: 0,
      net: -7_00,
      postings: {},
    });
  });
});

describe('a transfer', () => {
  it('moves what is owed to paid, and shows the account masked', () => {
    const outcome = settle(aNet(9_00), payee, aPlan());
    if (outcome.kind !== 'TRANSFER') throw new Error(outcome.kind);

    const transfer = toTransfer(outcome, aPlan());

    expect(transfer).toMatchObject({
      status: 'EXPORTED',
      iban: 'FR76••••0189',
      postings: { 'merchant:owed': -9_00, 'merchant:paid': 9_00 },
    });
    expect(JSON.stringify(transfer)).not.toContain(giteIban.slice(4, 20));
  });
});
