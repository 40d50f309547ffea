import { completeSettings } from './check-settings.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';

/** What of Lambda's calls at once, which an account has in common, is kept for an API (decision 207). */
export const concurrencyTable = {
  name: 'concurrency',
  settings: {
    clientApi: {
      unit: 'calls at once',
      min: 0,
      max: 10_000,
      default: 0,
      sentence: {
        fr: 'Le nombre d’appels à la fois gardés pour l’API des clients, qui n’en sert pas davantage\u00a0; 0\u00a0: aucun n’est gardé.',
        en: 'How many calls at once are kept for the clients’ API, which serves no more than that; 0: none are kept.',
      },
      appliedIn: ['lib/constructs/api-functions.ts'],
    },
    merchantApi: {
      unit: 'calls at once',
      min: 0,
      max: 10_000,
      default: 0,
      sentence: {
        fr: 'Le même nombre pour l’API des professionnels.',
        en: 'The same for the merchants’ API.',
      },
      appliedIn: ['lib/constructs/api-functions.ts'],
    },
  },
  orders: [],
} as const satisfies SettingsTable;

export type ConcurrencySettings = ValuesOf<typeof concurrencyTable>;

/** The settings of a deployment: what it gives, the defaults for the rest. @throws SettingsError saying all that is wrong */
export const concurrencyFrom = (given: unknown): ConcurrencySettings => completeSettings(concurrencyTable, given);

/** Lambda leaves so many to the functions that nothing is kept for, and refuses a deployment that would leave fewer. */
const leftToAll = 100;

/** How many calls at once an account has to have for these settings; undefined where they keep none. */
export function concurrencyNeeded(settings: ConcurrencySettings): number | undefined {
  const kept = Object.values(settings).reduce((sum, each) => sum + each, 0);
  return kept === 0 ? undefined : kept + leftToAll;
}
