import type { Language } from '../words/language.ts';
import { numberLocales } from './locales.ts';

const euros = {
  fr: new Intl.NumberFormat(numberLocales.fr, { style: 'currency', currency: 'EUR' }),
  en: new Intl.NumberFormat(numberLocales.en, { style: 'currency', currency: 'EUR' }),
};

/** 8550 cents → `85,50 €`, with a no-break space. */
export const formatCents = (cents: number, language: Language): string => euros[language].format(cents / 100);

/** What an amount field shows: 8550 → `85,50`, 8500 → `85`. */
export function centsToInput(cents: number, language: Language): string {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}
