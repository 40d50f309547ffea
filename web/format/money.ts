import type { Language } from '../words/language.ts';

const locales = { fr: 'fr-FR', en: 'en-IE' } as const;
const euros = {
  fr: new Intl.NumberFormat(locales.fr, { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat(locales.en, { style: 'currency', currency: 'EUR' }),
};

/** 8550 cents → `85,50 €`, with a no-break space. */
export const formatCents = (cents: number, language: Language): string => euros[language].format(cents / 100);

/** What an amount field shows: 8550 → `85,50`, 8500 → `85`. */
export function centsToInput(cents: number, language: Language): string {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}

/**
 * The cents of an amount as people type it: `85,50`, `85.5`, `1 234,00 €`. Undefined for anything else; a third decimal
 * is refused rather than rounded.
 */
export function parseAmount(text: string): number | undefined {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text.replaceAll(/[\s€]/gu, ''));
  if (!match) return undefined;
  const [, whole = '', decimals = ''] = match;
  return Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
}
