import { usualIssuer, type Issuer } from '../issuer.ts';
import { checkSettings, completeSettings } from './check-settings.ts';
import type { SettingsTable } from './setting.ts';
import { SettingsError } from './settings-error.ts';

/** Whom the App and its mails send a client to for an activation code: by its name, not as « l’émetteur ». */
export const issuerTable = {
  name: 'issuer',
  settings: {
    name: {
      parts: {
        fr: {
          unit: 'line of text',
          lengthMax: 60,
          default: usualIssuer.name.fr,
          sentence: {
            fr: 'Qui émet les chèques et remet les codes d’activation, avec son article, comme après «\u00a0à\u00a0» ou «\u00a0par\u00a0».',
            en: 'Who issues the vouchers and gives activation codes: in French, with its article, as after « à » or « par ».',
          },
        },
        en: {
          unit: 'line of text',
          lengthMax: 60,
          default: usualIssuer.name.en,
          sentence: { fr: 'Le même nom, en anglais.', en: 'The same name in English.' },
        },
      },
      appliedIn: ['web/contact/use-issuer.ts', 'functions/send-notice/mails/client-mail.ts'],
    },
  },
  orders: [],
} as const satisfies SettingsTable;

/** The issuer of a deployment, ANCV where it says nothing. @throws SettingsError saying all that is wrong */
export function issuerFrom(given: unknown): Issuer {
  const issuer = completeSettings(issuerTable, given);
  for (const language of ['fr', 'en'] as const) {
    if (issuer.name[language] === '') throw new SettingsError(empty(`issuer.name.${language}`));
  }
  return issuer;
}

const empty = (name: string) =>
  `${name} must not be empty: a client is sent there for an activation code. Leave it out for ANCV.\n` +
  `${name} ne peut pas être vide\u00a0: c’est là qu’un client demande un code d’activation. Sans lui, c’est l’ANCV.`;

/** An issuer that was complete once, read back. @throws SettingsError saying all that is wrong */
export const checkIssuer = (values: unknown): Issuer => checkSettings(issuerTable, values);
