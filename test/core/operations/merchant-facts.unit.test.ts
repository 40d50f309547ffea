import { describe, expect, it } from 'vitest';
import { merchantFacts } from '../../../core/operations/merchant-facts.ts';

describe('what a record holds of a merchant', () => {
  it('is enough to know the change by, and no person’s name, telephone, street or account', () => {
    const facts = merchantFacts({
      tradeName: 'Gîte des Cimes',
      legalName: 'Jeanne Lefèvre',
      accountHolder: 'LEFEVRE  JEANNE',
      phone: '+33 6 50 00 00 17',
      address: { lines: ['12 rue du Lac'], postalCode: '74000' },
      iban: 'FR7630006000011234567890189',
      commissionBps: 250,
    });
    expect(facts).toEqual({
      tradeName: 'Gîte des Cimes',
      legalName: 'J••• L•••',
      accountHolder: 'L••• J•••',
      phone: '•••17',
      postalCode: '74000',
      iban: 'FR76••••0189',
      commissionBps: 250,
    });
  });
});
