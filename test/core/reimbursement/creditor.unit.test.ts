import { describe, expect, it } from 'vitest';
import {
  defaultReimbursementSettings,
  type ReimbursementSettings,
} from '../../../contract/settings/reimbursement-settings.ts';
import { creditorOf } from '../../../core/reimbursement/creditor.ts';
import { giteIban } from './fixtures.ts';

const debtorAddress = { street: '', building: '', postalCode: '', town: 'Chessy', country: 'FR' };
const swissIban = 'CH9300762011623852957';
const account = { accountHolder: 'GITE', iban: giteIban };
const siret = '73282932000074';
const known = { ...account, bic: 'BNPAFRPP', city: 'Briançon', siret, address: { lines: [], postalCode: '05100' } };
const address = { postalCode: '05100', town: 'Briançon', country: 'FR' };

const creditor = (payee: Parameters<typeof creditorOf>[0], settings: Partial<ReimbursementSettings> = {}) =>
  creditorOf(payee, { ...defaultReimbursementSettings, debtorAddress, ...settings });

describe('a creditor within the EEA', () => {
  it('is a name and an IBAN, with the BIC where it is known', () => {
    expect(creditor(account)).toEqual({ name: 'GITE', iban: giteIban });
    expect(creditor(known)).toEqual({ name: 'GITE', iban: giteIban, bic: 'BNPAFRPP' });
  });

  it('has an address wherever it is known, if the bank wants that', () => {
    const settings = { creditorAddress: 'WHERE_KNOWN' } as const;
    expect(creditor(account, settings)).toEqual({ name: 'GITE', iban: giteIban });
    expect(creditor(known, settings)).toMatchObject({ address });
    expect(creditor({ ...known, address: undefined }, settings)).toMatchObject({
      address: { town: 'Briançon', country: 'FR' },
    });
  });

  it('lacks what the bank requires', () => {
    expect(creditor(account, { creditorBic: 'REQUIRED' })).toBe('BIC_MISSING');
    expect(creditor(account, { creditorAddress: 'REQUIRED' })).toBe('ADDRESS_MISSING');
    // Without a SIRET nobody knows in which country the town is.
    expect(creditor({ ...known, siret: undefined }, { creditorAddress: 'REQUIRED' })).toBe('ADDRESS_MISSING');
    expect(creditor(account, { creditorBic: 'OR_NOTPROVIDED', message: 'pain.001.001.03' })).toMatchObject({
      name: 'GITE',
    });
  });
});

describe('a creditor outside the EEA', () => {
  const swiss = { ...known, iban: swissIban, bic: 'POFICHBE' };

  it.each(['AD', 'AL', 'CH', 'GB', 'GG', 'IM', 'JE', 'MC', 'MD', 'ME', 'MK', 'RS', 'SM', 'VA'])(
    'lacks a BIC without one: %s',
    (country) => {
      expect(creditor({ ...account, iban: `${country}00` })).toBe('BIC_MISSING');
    },
  );

  it.each(['NO', 'IS', 'LI', 'DE', 'RE'])('is not one in %s', (country) => {
    expect(creditor({ ...account, iban: `${country}00` })).toMatchObject({ name: 'GITE' });
  });

  it('has BIC and address, whatever the bank wants of others', () => {
    expect(creditor(swiss)).toEqual({ name: 'GITE', iban: swissIban, bic: 'POFICHBE', address });
    expect(creditor({ ...swiss, city: 'Monaco', address: { lines: [], postalCode: '98000' } })).toMatchObject({
      address: { postalCode: '98000', town: 'Monaco', country: 'MC' },
    });
  });

  it('lacks an address without a SIRET, and that of the debtor where nobody has set one', () => {
    expect(creditor({ ...swiss, siret: undefined })).toBe('ADDRESS_MISSING');
    expect(creditor(swiss, { debtorAddress: { ...debtorAddress, town: '' } })).toBe('DEBTOR_ADDRESS_MISSING');
  });
});
