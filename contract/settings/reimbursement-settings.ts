import { bankProfile, checkBankProfile } from './bank-profile.ts';
import { checkSettings, completeSettings } from './check-settings.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';

/** The settings of the batch. Each export keeps a copy of those it was planned with. */
export const reimbursementTable = {
  name: 'reimbursement',
  settings: {
    transfersPerFile: {
      unit: 'transfers',
      min: 1,
      max: 100_000,
      default: 10_000,
      sentence: {
        fr: 'Le nombre de virements qu’un fichier de banque contient au plus\u00a0; les suivants vont dans d’autres fichiers.',
        en: 'How many transfers a bank file holds at most; more go to further files.',
      },
      appliedIn: ['functions/reimbursement/write-bank-files.ts'],
    },
    batchBooking: {
      unit: 'true or false',
      default: true,
      sentence: {
        fr: 'Un seul débit pour tout le fichier sur le relevé du payeur (BtchBookg), ou un par virement.',
        en: 'One debit for the whole file on the debtor’s statement (BtchBookg), or one for each transfer.',
      },
      appliedIn: ['core/reimbursement/pain001.ts'],
    },
    instant: {
      unit: 'true or false',
      default: false,
      sentence: {
        fr: 'Des virements instantanés (INST), ou des virements SEPA ordinaires.',
        en: 'Instant transfers (INST), or ordinary SEPA ones.',
      },
      appliedIn: ['core/reimbursement/pain001.ts'],
    },
    ...bankProfile,
    minimumTransfer: {
      unit: 'cents',
      min: 1,
      max: 1_000_00,
      default: 1,
      sentence: {
        fr: 'Un net inférieur à ce montant est reporté au lieu d’être viré.',
        en: 'A net amount below this is carried forward instead of transferred.',
      },
      appliedIn: ['core/reimbursement/outcome.ts'],
    },
  },
  orders: [],
} as const satisfies SettingsTable;

export type ReimbursementSettings = ValuesOf<typeof reimbursementTable>;

/** The settings of a deployment: what it gives, the defaults for the rest. @throws SettingsError saying all that is wrong */
export const reimbursementSettingsFrom = (given: unknown): ReimbursementSettings =>
  checkBankProfile(completeSettings(reimbursementTable, given));

/** Settings that were complete once, read back. @throws SettingsError saying all that is wrong */
export const checkReimbursementSettings = (values: unknown): ReimbursementSettings =>
  checkBankProfile(checkSettings(reimbursementTable, values));

export const defaultReimbursementSettings: ReimbursementSettings = reimbursementSettingsFrom({});
