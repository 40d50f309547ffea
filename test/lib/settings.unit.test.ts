import { describe, expect, it } from 'vitest';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { settingsFrom } from '../../lib/settings.ts';

const given = (context: Record<string, unknown>) => () => settingsFrom((name) => context[name]);

describe('the settings', () => {
  it('are those of development unless told', () => {
    expect(given({})()).toMatchObject({ stage: 'dev', terms: defaultTerms, reimbursement: { batchBooking: true } });
  });

  it.each([
    ['from the command line', '{"holdMs": 259200000}'],
    ['from cdk.json', { holdMs: 259_200_000 }],
  ])('change one term and keep the others (%s)', (_from, terms) => {
    expect(given({ terms })().terms).toEqual({ ...defaultTerms, holdMs: 259_200_000 });
  });

  it.each([
    [{ stage: 'test' }, 'stage'],
    [{ terms: '{"holdMs": 1}' }, 'terms.holdMs'],
    [{ terms: '{"holdDays": 3}' }, 'terms.holdDays'],
    [{ terms: '[]' }, 'terms'],
    [{ reimbursement: { transfersPerFile: 0 } }, 'reimbursement.transfersPerFile'],
    [{ terms: '{holdMs: 1}' }, 'terms'],
  ])('refuse %j, naming %s', (context, name) => {
    expect(given(context)).toThrow(new RegExp(`^${name.replace('.', '\\.')} `));
  });
});
