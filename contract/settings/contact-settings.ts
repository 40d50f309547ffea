import { completeSettings } from './check-settings.ts';
import type { SettingsTable, ValuesOf } from './setting.ts';

const shownIn = ['web/contact/contact-lines.tsx'];

/** Whom people turn to: what the pages show wherever they say « contactez le support ». */
export const contactTable = {
  name: 'contact',
  settings: {
    phone: {
      unit: 'telephone number',
      lengthMax: 24,
      default: '',
      sentence: {
        fr: 'Le téléphone du support, comme on l’écrit.',
        en: 'The telephone of the support, as it is written.',
      },
      appliedIn: shownIn,
    },
    email: {
      unit: 'e-mail address',
      lengthMax: 254,
      default: '',
      sentence: { fr: 'L’adresse e-mail du support.', en: 'The e-mail address of the support.' },
      appliedIn: shownIn,
    },
    form: {
      unit: 'web address',
      lengthMax: 300,
      default: '',
      sentence: { fr: 'La page où l’on écrit au support.', en: 'The page where people write to the support.' },
      appliedIn: shownIn,
    },
    hours: {
      parts: {
        fr: {
          unit: 'line of text',
          lengthMax: 120,
          default: '',
          sentence: { fr: 'Quand on répond, en français.', en: 'When somebody answers, in French.' },
        },
        en: {
          unit: 'line of text',
          lengthMax: 120,
          default: '',
          sentence: { fr: 'Quand on répond, en anglais.', en: 'When somebody answers, in English.' },
        },
      },
      appliedIn: shownIn,
    },
  },
  orders: [],
} as const satisfies SettingsTable;

export type Contact = ValuesOf<typeof contactTable>;

/** The contact of a deployment, empty where it says nothing. @throws SettingsError saying all that is wrong */
export const contactFrom = (given: unknown): Contact => completeSettings(contactTable, given);

/** Whether somebody can be reached by themselves: a form alone leaves out whom a page does not open for. */
export const isReachable = ({ phone, email }: Contact): boolean => phone !== '' || email !== '';
