import type { Language } from '../words/language.ts';
import { numberFormat } from './kept-formats.ts';
import { numberLocales } from './locales.ts';

/** 250 basis points → « 2,5 % ». */
export const formatBasisPoints = (basisPoints: number, language: Language): string =>
  numberFormat(numberLocales[language], { style: 'percent', maximumFractionDigits: 2 }).format(basisPoints / 10_000);

/** 0.857 → « 85,7 % ». */
export const formatShare = (share: number, language: Language): string =>
  numberFormat(numberLocales[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** 0.18 → « +18 % ». */
export const formatChange = (change: number, language: Language): string =>
  numberFormat(numberLocales[language], {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format(change);
