import type { SettingsTable, ValuesOf } from './setting.ts';
import { SettingsError } from './settings-error.ts';

/** The messages of ISO 20022 by which a bank can be asked for transfers: the present one, and the one of before 2019. */
export const transferMessages = ['pain.001.001.09', 'pain.001.001.03'] as const;
export type TransferMessage = (typeof transferMessages)[number];

/** What the bank of the account that reimbursements are paid from wants of its files (docs/decisions/155). */
export const bankProfile = {
  message: {
    unit: 'one of',
    choices: transferMessages,
    default: 'pain.001.001.09',
    sentence: {
      fr: 'Le message ISO 20022 des fichiers de virements.',
      en: 'The ISO 20022 message of the bank files.',
    },
    appliedIn: ['core/reimbursement/pain001.ts'],
  },
  creationTime: {
    unit: 'one of',
    choices: ['UTC', 'LOCAL'],
    default: 'UTC',
    sentence: {
      fr: 'L’heure de création (CreDtTm)\u00a0: en temps universel avec son Z, ou celle de Paris sans fuseau.',
      en: 'The time of creation (CreDtTm): universal time with its Z, or that of Paris without a zone.',
    },
    appliedIn: ['core/reimbursement/pain001.ts'],
  },
  characters: {
    unit: 'one of',
    choices: ['SEPA', 'LATIN_1'],
    default: 'SEPA',
    sentence: {
      fr: 'Les lettres des noms et des adresses\u00a0: celles que toute banque de la zone SEPA accepte, ou aussi les lettres accentuées de l’ISO 8859-1.',
      en: 'The letters of names and addresses: those that every bank of SEPA takes, or those with accents of ISO 8859-1, too.',
    },
    appliedIn: ['core/reimbursement/pain001.ts'],
  },
  creditorBic: {
    unit: 'one of',
    choices: ['WHERE_KNOWN', 'OR_NOTPROVIDED', 'REQUIRED'],
    default: 'WHERE_KNOWN',
    sentence: {
      fr: 'Le BIC du compte crédité\u00a0: où il est connu, NOTPROVIDED où il ne l’est pas, ou exigé. Hors de l’EEE il l’est toujours. Sans le BIC exigé, le virement est retenu.',
      en: 'The BIC of the account that is paid: where it is known, NOTPROVIDED where it is not, or required. Outside the EEA it always is. Without a BIC that is required the transfer is withheld.',
    },
    appliedIn: ['core/reimbursement/creditor.ts', 'core/reimbursement/pain001.ts'],
  },
  creditorAddress: {
    unit: 'one of',
    choices: ['OUTSIDE_EEA', 'WHERE_KNOWN', 'REQUIRED'],
    default: 'OUTSIDE_EEA',
    sentence: {
      fr: 'L’adresse structurée du prestataire, avec ville et pays\u00a0: pour un compte hors de l’EEE, partout où elle est connue, ou exigée. Sans l’adresse exigée, le virement est retenu.',
      en: 'The structured address of the merchant, with town and country: for an account outside the EEA, wherever it is known, or required. Without an address that is required the transfer is withheld.',
    },
    appliedIn: ['core/reimbursement/creditor.ts'],
  },
  debtorAddress: {
    parts: {
      street: {
        unit: 'line of text',
        lengthMax: 70,
        default: '',
        sentence: { fr: 'La rue du payeur, sans le numéro.', en: 'The street of the debtor, without the number.' },
      },
      building: {
        unit: 'line of text',
        lengthMax: 16,
        default: '',
        sentence: { fr: 'Le numéro dans la rue.', en: 'The number in the street.' },
      },
      postalCode: {
        unit: 'line of text',
        lengthMax: 16,
        default: '',
        sentence: { fr: 'Le code postal du payeur.', en: 'The postal code of the debtor.' },
      },
      town: {
        unit: 'line of text',
        lengthMax: 35,
        default: '',
        sentence: {
          fr: 'La ville du payeur. Sans elle, ce qui irait hors de l’EEE est retenu.',
          en: 'The town of the debtor. Without it, what would go outside the EEA is withheld.',
        },
      },
      country: {
        unit: 'country code',
        lengthMax: 2,
        default: '',
        sentence: { fr: 'Le pays du payeur.', en: 'The country of the debtor.' },
      },
    },
    appliedIn: ['core/reimbursement/creditor.ts', 'core/reimbursement/pain001.ts'],
  },
  splitByCountry: {
    unit: 'true or false',
    default: false,
    sentence: {
      fr: 'Un fichier pour chaque pays des comptes crédités, ou tous les pays ensemble.',
      en: 'A file for each country of the accounts that are paid, or all countries together.',
    },
    appliedIn: ['functions/reimbursement/write-bank-files.ts'],
  },
  cutOffHour: {
    unit: 'hour in Paris',
    min: 1,
    max: 24,
    default: 24,
    sentence: {
      fr: 'L’heure jusqu’à laquelle la banque prend encore un fichier pour le jour même\u00a0; 24 pour toute la journée.',
      en: 'The hour until which the bank takes a file for the same day; 24 for all of the day.',
    },
    appliedIn: ['functions/reimbursement/assemble-step.ts', 'core/reimbursement/last-check.ts'],
  },
} as const satisfies SettingsTable['settings'];

type BankProfile = ValuesOf<{ name: string; settings: typeof bankProfile; orders: [] }>;

/** What each setting allows, and not together. @throws SettingsError saying what, in English and then in French */
export function checkBankProfile<Profile extends BankProfile>(profile: Profile): Profile {
  const { message, creditorBic, debtorAddress } = profile;
  if (creditorBic === 'OR_NOTPROVIDED' && message === 'pain.001.001.09') throw new SettingsError(notInMessage);
  const { town, country } = debtorAddress;
  const isGiven = Object.values(debtorAddress).some((part) => part !== '');
  if (isGiven && (town === '' || country === '')) throw new SettingsError(halfAnAddress);
  return profile;
}

const notInMessage =
  'reimbursement.creditorBic must not be "OR_NOTPROVIDED" with reimbursement.message "pain.001.001.09", which the European Payments Council lets leave a BIC out and not replace. Take "WHERE_KNOWN" or "REQUIRED".\n' +
  'reimbursement.creditorBic ne peut pas être "OR_NOTPROVIDED" avec reimbursement.message "pain.001.001.09", où l’European Payments Council laisse omettre un BIC, et non le remplacer. Choisissez "WHERE_KNOWN" ou "REQUIRED".';
const halfAnAddress =
  'reimbursement.debtorAddress must have a town and a country: no bank takes a structured address without them since November 2026.\n' +
  'reimbursement.debtorAddress doit avoir une ville (town) et un pays (country)\u00a0: depuis novembre 2026 aucune banque ne prend une adresse structurée sans eux.';
