import type { Language } from './words/language.ts';

/** Who issues the vouchers and hands over activation codes, as it stands after « à » or « par »: with its article in French. */
export interface Issuer {
  name: Readonly<Record<Language, string>>;
}

export const usualIssuer: Issuer = { name: { fr: 'l’ANCV', en: 'ANCV' } };
