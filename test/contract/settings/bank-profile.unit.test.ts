import { describe, expect, it } from 'vitest';
import { reimbursementSettingsFrom } from '../../../contract/settings/reimbursement-settings.ts';

const messageOf = (given: object): string[] => {
  try {
    reimbursementSettingsFrom(given);
  } catch (error) {
    return (error as Error).message.split('\n');
  }
  throw new Error('it was accepted');
};

describe('what a bank wants of its files', () => {
  it.each([
    {},
    { message: 'pain.001.001.03', creditorBic: 'OR_NOTPROVIDED' },
    { debtorAddress: { town: 'Chessy', country: 'FR' } },
    {
      debtorAddress: { street: 'boulevard de Parc', building: '6', postalCode: '77700', town: 'Chessy', country: 'FR' },
    },
  ])('may be %j', (given) => {
    expect(reimbursementSettingsFrom(given)).toMatchObject(given);
  });

  it.each([
    [
      { message: 'pain.001.001.11' },
      /^reimbursement\.message must be "pain\.001\.001\.09" or "pain\.001\.001\.03", not "pain\.001\.001\.11"\./,
      /^reimbursement\.message doit être "pain\.001\.001\.09" ou "pain\.001\.001\.03", et non /,
    ],
    [{ creditorBic: 'OR_NOTPROVIDED' }, /"WHERE_KNOWN" or "REQUIRED"\.$/, /Choisissez/],
    [{ debtorAddress: { town: 'Chessy' } }, /must have a town and a country/, /doit avoir une ville/],
    [{ debtorAddress: { street: 'boulevard de Parc' } }, /must have a town and a country/, /doit avoir une ville/],
    [
      { debtorAddress: { town: 'Chessy', country: 'France' } },
      /^reimbursement\.debtorAddress\.country must be a country code in two capital letters/,
      /un code de pays en deux capitales/,
    ],
    [{ cutOffHour: 25 }, /a full hour in Paris from 1 to 24, not 25/, /une heure entière de Paris, de 1 à 24/],
  ])('may not be %j, and says so in both languages', (given, english, french) => {
    const [en, fr] = messageOf(given);
    expect(en).toMatch(english);
    expect(fr).toMatch(french);
  });
});
