import type { Language } from '../words/language.ts';
import { numberFormat } from './kept-formats.ts';
import { numberLocales } from './locales.ts';

/** 10000 cents → « 100 € », for the marks of an axis. */
export const formatWholeEuros = (cents: number, language: Language): string =>
  numberFormat(numberLocales[language], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 }).format(
    cents / 100,
  );
