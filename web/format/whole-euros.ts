import type { Language } from '../words/language.ts';
import { formatNumber } from '../../contract/format/kept-formats.ts';
import { numberLocales } from '../../contract/format/locales.ts';

/** 10000 cents → « 100 € », for the marks of an axis. */
export const formatWholeEuros = (cents: number, language: Language): string =>
  formatNumber(cents / 100, numberLocales[language], { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
