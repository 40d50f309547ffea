import { describe, expect, it } from 'vitest';
import { debtorOf, reimbursementSettingsOf, termsOf } from '../../adapters/configuration.ts';
import { defaultReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';

describe('the settings in a function’s environment', () => {
  it('are those that the stack wrote', () => {
    expect(termsOf({ TERMS: JSON.stringify(defaultTerms) })).toEqual(defaultTerms);
    const reimbursement = JSON.stringify(defaultReimbursementSettings);
    expect(reimbursementSettingsOf({ REIMBURSEMENT_SETTINGS: reimbursement })).toEqual(defaultReimbursementSettings);
  });

  it.each([
    ['none', undefined, 'the environment variable TERMS is not set'],
    ['cut off', '{"holdMs": 5', 'the environment variable TERMS is not JSON'],
    ['changed by hand', JSON.stringify({ ...defaultTerms, leadBusinessDays: 5.5 }), 'terms.leadBusinessDays must be'],
    ['of another version', JSON.stringify({ ...defaultTerms, holdDays: 6 }), 'terms.holdDays is not a setting.'],
    ['incomplete', '{}', 'terms.amountFloor is missing'],
  ])('stop it at its start, not at a first payment: %s', (_what, text, sentence) => {
    expect(() => termsOf({ TERMS: text })).toThrow(sentence);
  });
});

describe('the account that reimbursements are paid from', () => {
  const account = { name: 'ANCV', iban: 'FR7630006000011234567890189' };

  it.each([[account], [{ ...account, bic: 'BNPAFRPP' }]])('is read: %j', (debtor) => {
    expect(debtorOf({ DEBTOR: JSON.stringify(debtor) })).toEqual(debtor);
  });

  it.each([
    ['"FR76"', 'DEBTOR: is not a map'],
    ['{"name":"ANCV"}', 'DEBTOR: iban is missing'],
    [JSON.stringify({ ...account, bic: 5 }), 'DEBTOR: bic is not a text'],
    [JSON.stringify({ ...account, holder: 'x' }), 'DEBTOR: has more than this release knows of'],
    [
      JSON.stringify({ ...account, iban: 'FR7630006000011234567890188' }),
      "the debtor's IBAN is not a valid SEPA account",
    ],
    ['{', 'the environment variable DEBTOR is not JSON'],
  ])('stops the batch at its start, without a word of it: %s', (text, sentence) => {
    expect(() => debtorOf({ DEBTOR: text })).toThrow(sentence);
  });
});
