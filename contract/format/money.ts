import type { Language } from '../words/language.ts';
import { formatNumber } from './kept-formats.ts';
import { numberLocales } from './locales.ts';

const euros = { style: 'currency', currency: 'EUR' } as const;

/** 8550 cents → `85,50 €`, with a no-break space; a debt as `−0,75 €`. */
export const formatCents = (cents: number, language: Language): string =>
  formatNumber(cents / 100, numberLocales[language], euros);
