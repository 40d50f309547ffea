import { describe, expect, it } from 'vitest';
import { reimbursementSettingsOf, termsOf } from '../../adapters/configuration.ts';
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
