import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { noLines } from '../../../core/reimbursement/merchant-lines.ts';
import { settle, toCarries, toTransfer, totalsOf, type Payee } from '../../../core/reimbursement/outcome.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { aComingAccount } from '../../support/set-payout-terms.ts';
import { aPlan, giteIban, merchantId } from './fixtures.ts';

const payee: Payee = { accountHolder: 'GITE DES CIMES', iban: giteIban, status: 'ACTIVE' };
const aNet = (net: number) => ({ ...noLines(merchantId).net, paymentCount: 1, gross: cents(net), net: cents(net) });

describe('settle', () => {
  const plan = aPlan({ settings: { ...defaultReimbursementSettings, minimumTransfer: cents(5_00) } });

  it.each<[string, number, Payee | undefined, object]>([
    ['pays a positive net', 5_00, payee, { kind: 'TRANSFER', n: 1, endToEndId: `260608-1-${merchantId}` }],
    ['carries a net below the minimum', 4_99, payee, { kind: 'BELOW_MINIMUM' }],
    ['carries a negative net', -1, payee, { kind: 'CARRIED_FORWARD' }],
    ['carries a negative net of a paused merchant', -1, { ...payee, status: 'PAUSED' }, { kind: 'CARRIED_FORWARD' }],
    ['has nothing to do with zero', 0, payee, { kind: 'NIL' }],
    ['withholds from a paused merchant', 9_00, { ...payee, status: 'PAUSED' }, { kind: 'WITHHELD', reason: 'PAUSED' }],
    [
      'withholds from a blocked merchant',
      30_00,
      { ...payee, status: 'BLOCKED' },
      { kind: 'WITHHELD', reason: 'BLOCKED' },
    ],
    ['pays one that has closed', 9_00, { ...payee, status: 'CLOSED' }, { kind: 'TRANSFER' }],
    [
      'pays one that has closed what is below the minimum too: nothing will be added to it',
      4_99,
      { ...payee, status: 'CLOSED' },
      { kind: 'TRANSFER' },
    ],
    ['carries what one that has closed owes', -1, { ...payee, status: 'CLOSED' }, { kind: 'CARRIED_FORWARD' }],
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
      'pays to the old account while a new one cools',
      9_00,
      { ...payee, comingAccount: aComingAccount() },
      { kind: 'TRANSFER', creditor: { iban: giteIban } },
    ],
    [
      'pays to a new account from its first day on',
      9_00,
      { ...payee, comingAccount: aComingAccount({ from: plan.executionDate }) },
      { kind: 'TRANSFER', creditor: { iban: aComingAccount().iban, name: aComingAccount().accountHolder } },
    ],
    [
      'withholds while a new account cools, when the owner wants that',
      9_00,
      { ...payee, comingAccount: aComingAccount({ meanwhile: 'WITHHELD' }) },
      { kind: 'WITHHELD', reason: 'ACCOUNT_CHANGING' },
    ],
    [
      'goes on with the old account when the new one was stopped',
      9_00,
      {
        ...payee,
        comingAccount: aComingAccount({ meanwhile: 'WITHHELD', stopped: { by: 'owner', at: plan.createdAt } }),
      },
      { kind: 'TRANSFER', creditor: { iban: giteIban } },
    ],
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
    expect(toCarries(outcome, plan).map((line) => line.net)).toEqual(carriedForward === 0 ? [] : [carriedForward]);
  });
});

it('a merchant of whom nothing is left counts among no transfers and nothing carried', () => {
  expect(totalsOf(settle(aNet(0), payee, aPlan()))).toMatchObject({ transferCount: 0, carriedCount: 0, net: 0 });
});

describe('what is carried forward', () => {
  it('is due on the next settlement day, and moves neither gross nor fee a second time', () => {
    const beforeEaster = aPlan({ exportDate: aPlan().exportDate.replace('06-08', '04-02') as never });
    const outcome = settle(aNet(7_00), { ...payee, status: 'PAUSED' }, beforeEaster);

    expect(toCarries(outcome, beforeEaster)).toMatchObject([
      {
        kind: 'CARRY',
        dueDate: '2026-04-07',
        carriedFrom: '2026-04-02',
        gross: 0,
        fee: 0,
        net: 7_00,
        postings: {},
      },
    ]);
  });
});

describe('a debt', () => {
  const takingIn = (debt: number, net: number) => ({ ...aNet(net), debt: cents(debt) });
  it.each<[string, ReturnType<typeof takingIn>, number[]]>([
    ['that grows', takingIn(-7_00, -9_00), [-2_00]],
    ['that is taken off in part', takingIn(-7_00, -3_00), [4_00]],
    ['that is taken off', takingIn(-7_00, 9_00), [7_00]],
    ['that is just taken off', takingIn(-7_00, 0), [7_00]],
    ['on which nothing is taken off', takingIn(-7_00, -7_00), []],
  ])('%s is one line more under its own date, of the change', (_, net, changes) => {
    const lines = toCarries(settle(net, payee, aPlan()), aPlan());
    expect(lines.map((line) => [line.dueDate, line.net])).toEqual(changes.map((change) => ['9999-12-31', change]));
  });
});

describe('a transfer', () => {
  it('moves what is owed to what is on its way, and shows the account masked', () => {
    const outcome = settle(aNet(9_00), payee, aPlan());
    if (outcome.kind !== 'TRANSFER') throw new Error(outcome.kind);

    const transfer = toTransfer(outcome, aPlan());

    expect(transfer).toMatchObject({
      status: 'EXPORTED',
      iban: 'FR76••••0189',
      postings: { 'merchant:owed': -9_00, 'bank:transit': 9_00 },
    });
    expect(JSON.stringify(transfer)).not.toContain(giteIban.slice(4, 20));
  });
});
