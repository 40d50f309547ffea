import { describe, expect, it } from 'vitest';
import { checkTerms, defaultTerms, termsFrom } from '../../../contract/settings/terms.ts';

const messageOf = (act: () => unknown): string[] => {
  try {
    act();
  } catch (error) {
    return String((error as Error).message).split('\n');
  }
  throw new Error('it was accepted');
};

const nbsp = '\u00a0';
const thin = '\u202f';

describe('a wrong setting is refused with its own sentence, in English and in French', () => {
  it.each<[object, string, string]>([
    [
      { leadBusinessDays: 5.5 },
      'terms.leadBusinessDays must be a whole number of business days from 5 to 30, not 5.5. The business days between the validation and the transfer.',
      'terms.leadBusinessDays doit être un nombre entier de jours ouvrés, de 5 à 30, et non 5.5. Les jours ouvrés entre la validation et le virement.',
    ],
    [
      { immediateDelayMs: 200_000.7 },
      'terms.immediateDelayMs must be a number of milliseconds in whole seconds from 180000 (3 minutes) to 900000 (15 minutes), not 200000.7. The time that a client has to answer an immediate request.',
      `terms.immediateDelayMs doit être un nombre de millisecondes en secondes entières, de 180000 (3${nbsp}minutes) à 900000 (15${nbsp}minutes), et non 200000.7. Le temps qu’a le client pour répondre à une demande immédiate.`,
    ],
    [
      { holdMs: '604800000' },
      'terms.holdMs must be a number of milliseconds in whole seconds from 3600000 (1 hour) to 1209600000 (14 days), not "604800000". How long the client’s funds are set aside for the merchant to confirm.',
      `terms.holdMs doit être un nombre de millisecondes en secondes entières, de 3600000 (1${nbsp}heure) à 1209600000 (14${nbsp}jours), et non "604800000". Combien de temps les fonds du client restent réservés en attendant que le prestataire confirme.`,
    ],
    [
      { remindersMax: -1 },
      'terms.remindersMax must be a whole number from 0 to 20, not -1. How many times a merchant may remind the client of a request.',
      'terms.remindersMax doit être un nombre entier, de 0 à 20, et non -1. Combien de fois le prestataire peut relancer le client d’une demande.',
    ],
    [
      { extensionsMax: null },
      'terms.extensionsMax must be a whole number from 0 to 10, not null. How many times a merchant may extend the delay of a request.',
      'terms.extensionsMax doit être un nombre entier, de 0 à 10, et non null. Combien de fois le prestataire peut prolonger le délai d’une demande.',
    ],
    [
      { amountFloor: 2000.5 },
      'terms.amountFloor must be a whole number of cents from 0 (€0.00) to 100000 (€1,000.00), not 2000.5. A request must be above this amount.',
      `terms.amountFloor doit être un nombre entier de centimes, de 0 (0,00${nbsp}€) à 100000 (1${thin}000,00${nbsp}€), et non 2000.5. Une demande doit dépasser ce montant.`,
    ],
    [
      { amountCeiling: 1e300 },
      'terms.amountCeiling must be a whole number of cents from 100 (€1.00) to 9999999 (€99,999.99), not 1e+300. A request may not exceed this amount.',
      `terms.amountCeiling doit être un nombre entier de centimes, de 100 (1,00${nbsp}€) à 9999999 (99${thin}999,99${nbsp}€), et non 1e+300. Une demande ne peut pas dépasser ce montant.`,
    ],
    [
      { reminderIntervalMs: 'soon' },
      'terms.reminderIntervalMs must be a number of milliseconds in whole seconds from 10000 (10 seconds) to 86400000 (1 day), not "soon". The pause before each reminder.',
      `terms.reminderIntervalMs doit être un nombre de millisecondes en secondes entières, de 10000 (10${nbsp}secondes) à 86400000 (1${nbsp}jour), et non "soon". La pause avant chaque relance.`,
    ],
  ])('%j', (given, english, french) => {
    expect(messageOf(() => termsFrom(given))).toEqual([english, french]);
  });

  it('one for each of several', () => {
    expect(messageOf(() => termsFrom({ holdMs: 1, remindersMax: 99 }))).toEqual([
      expect.stringMatching(/^terms\.holdMs must be/),
      expect.stringMatching(/^terms\.holdMs doit être/),
      expect.stringMatching(/^terms\.remindersMax must be/),
      expect.stringMatching(/^terms\.remindersMax doit être/),
    ]);
  });

  it.each<[unknown, string]>([
    [{ holdDays: 3 }, 'terms.holdDays is not a setting. Did you mean terms.holdMs?'],
    [{ deferredDelay: { max: 5 } }, 'terms.deferredDelay is not a setting. Did you mean terms.deferredDelayMs?'],
    [
      { deferredDelayMs: { maximum: 5 } },
      'terms.deferredDelayMs.maximum is not a setting. Did you mean terms.deferredDelayMs.max?',
    ],
    [{ deferredDelayMs: 86_400_000 }, 'terms.deferredDelayMs must be a JSON object, not 86400000.'],
    [[], 'terms must be a JSON object, not [].'],
    [
      { amountCeiling: 20_00 },
      'terms.amountFloor, here 2000 (€20.00), must be below terms.amountCeiling, here 2000 (€20.00).',
    ],
    [
      { deferredDelayMs: { max: 300_000 } },
      'terms.deferredDelayMs.min, here 900000 (15 minutes), must be at most terms.deferredDelayMs.max, here 300000 (5 minutes).',
    ],
    [
      { deferredDelayMs: { max: 86_400_000, default: 172_800_000 } },
      'terms.deferredDelayMs.default, here 172800000 (2 days), must be at most terms.deferredDelayMs.max, here 86400000 (1 day).',
    ],
  ])('%j', (given, english) => {
    expect(messageOf(() => termsFrom(given))[0]).toBe(english);
  });
});

describe('settings that are given in part', () => {
  it('keep the defaults of the others', () => {
    expect(termsFrom({ holdMs: 259_200_000 })).toEqual({ ...defaultTerms, holdMs: 259_200_000 });
  });

  it.each([
    ['a shorter longest delay', { max: 86_400_000 }, { min: 900_000, max: 86_400_000, default: 86_400_000 }],
    ['a longer shortest delay', { min: 604_800_000 }, { min: 604_800_000, max: 2_419_200_000, default: 604_800_000 }],
    ['bounds that hold the default', { min: 60_000 }, { min: 60_000, max: 2_419_200_000, default: 259_200_000 }],
  ])('move the default delay with its bounds: %s', (_what, given, deferredDelayMs) => {
    expect(termsFrom({ deferredDelayMs: given })).toEqual({ ...defaultTerms, deferredDelayMs });
  });
});

describe('terms that are read back', () => {
  it('are what they were', () => {
    expect(checkTerms(JSON.parse(JSON.stringify(defaultTerms)))).toEqual(defaultTerms);
  });

  it('are refused when one is missing, rather than completed behind the back of whoever set them', () => {
    expect(messageOf(() => checkTerms({ ...defaultTerms, holdMs: undefined }))[0]).toMatch(/^terms\.holdMs must be/);
    const { leadBusinessDays: _, ...rest } = defaultTerms;
    expect(messageOf(() => checkTerms(rest))).toEqual([
      'terms.leadBusinessDays is missing: a whole number of business days from 5 to 30. The business days between the validation and the transfer.',
      `terms.leadBusinessDays manque${nbsp}: un nombre entier de jours ouvrés, de 5 à 30. Les jours ouvrés entre la validation et le virement.`,
    ]);
  });
});
