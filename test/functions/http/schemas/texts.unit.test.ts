import { describe, expect, it } from 'vitest';
import { createMerchant } from '../../../../functions/http/schemas/back-office.ts';
import { createPaymentRequest } from '../../../../functions/http/schemas/payment-request.ts';
import { requestTemplates } from '../../../../functions/http/schemas/request-templates.ts';
import { validate } from '../../../../functions/http/validation.ts';

const amount = { value: 150_00, currency: 'EUR' };
const labelled = (label: string) =>
  validate(createPaymentRequest, { type: 'IMMEDIATE', amount, clientIdentifier: '10003377487', label });

describe('a label', () => {
  it.each([
    ['an amount of its own by direction marks', 'Payer \u202e00,51 :tnatnoM\u202c'],
    ['the same by isolates', '\u2067Payer\u2069 Montant: 15,00'],
    ['a figure with nothing to be seen in it', '1\u200b5,00'],
    ['a soft hyphen', 'Mon\u00adtant'],
    ['a line that ends', 'Séjour\nMontant: 15,00'],
  ])('cannot show %s', (_what, label) => {
    expect(labelled(label)).toEqual({ refusal: { code: 'text-characters-refused', field: 'label' } });
  });

  it.each([['https://ancv-securite.fr'], ['Confirmez votre code au 01 23 45 67 89']])('leads nowhere: %s', (label) => {
    expect(labelled(label)).toEqual({ refusal: { code: 'text-leads-elsewhere', field: 'label' } });
    const items = [{ name: 'Nuit', type: 'IMMEDIATE', amount, label }];
    expect(validate(requestTemplates, { version: 0, items })).toMatchObject({
      refusal: { code: 'text-leads-elsewhere' },
    });
  });

  it('is kept in one way of writing, whichever it came in', () => {
    expect(labelled('E\u0301te\u0301 au gi\u0302te')).toMatchObject({ value: { label: 'Été au gîte' } });
  });
});

it('a trade name cannot show what it is not', () => {
  const body = {
    tradeName: 'Gîte \u202eVCNA',
    legalName: 'SARL des Cimes',
    accountHolder: 'SARL DES CIMES',
    city: 'Annecy',
    iban: 'FR7630006000011234567890189',
    email: 'contact@cimes.example',
  };
  expect(validate(createMerchant, body)).toEqual({
    refusal: { code: 'text-characters-refused', field: 'tradeName' },
  });
});
