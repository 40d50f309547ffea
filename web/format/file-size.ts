import type { Language } from '../../contract/words/language.ts';

const megabyte = 1_024 * 1_024;

/** `1,2 Mo`; below a tenth of it in kilobytes, `1 ko` at least. */
export function formatFileSize(bytes: number, language: Language): string {
  const isLarge = bytes >= megabyte / 10;
  const amount = isLarge ? bytes / megabyte : Math.max(1, bytes / 1_024);
  return new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(amount);
}
