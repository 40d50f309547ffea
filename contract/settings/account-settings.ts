import { checkSettings, completeSettings } from './check-settings.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';

/** How the bank accounts of merchants are changed. */
export const accountTable = {
  name: 'accounts',
  settings: {
    coolingBusinessDays: {
      unit: 'business days',
      min: 1,
      max: 10,
      default: 2,
      sentence: {
        fr: 'Le nombre de jours ouvrés après la validation d’un nouveau compte bancaire, avant le premier virement sur ce compte\u00a0; d’ici là un propriétaire peut l’arrêter.',
        en: 'How many business days after a new bank account is approved the first transfer may go there; until then an owner can stop it.',
      },
      appliedIn: ['core/payout-terms.ts'],
    },
  },
  orders: [],
} as const satisfies SettingsTable;

export type AccountSettings = ValuesOf<typeof accountTable>;

/** The settings of a deployment: what it gives, the defaults for the rest. @throws SettingsError saying all that is wrong */
export const accountSettingsFrom = (given: unknown): AccountSettings => completeSettings(accountTable, given);

/** Settings that were complete once, read back. @throws SettingsError saying all that is wrong */
export const checkAccountSettings = (values: unknown): AccountSettings => checkSettings(accountTable, values);
