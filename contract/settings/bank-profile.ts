import type { SettingsTable } from './setting.ts';

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
} as const satisfies SettingsTable['settings'];
