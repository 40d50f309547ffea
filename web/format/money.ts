import type { Language } from '../words/language.ts';

export { formatCents } from '../../contract/format/money.ts';

/** What an amount field shows: 8550 → `85,50`, 8500 → `85`. */
export function centsToInput(cents: number, language: Language): string {
  const text = cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2);
  return language === 'fr' ? text.replace('.', ',') : text;
}
