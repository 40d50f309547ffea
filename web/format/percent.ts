import type { Language } from '../words/language.ts';
import { formatNumber } from '../../contract/format/kept-formats.ts';
import { numberLocales } from '../../contract/format/locales.ts';

const percent = (value: number, language: Language, options: Intl.NumberFormatOptions) =>
  formatNumber(value, numberLocales[language], { style: 'percent', ...options });

/** 250 basis points → « 2,5 % ». */
export const formatBasisPoints = (basisPoints: number, language: Language): string =>
  percent(basisPoints / 10_000, language, { maximumFractionDigits: 2 });

/** 0.857 → « 85,7 % ». */
export const formatShare = (share: number, language: Language): string =>
  percent(share, language, { maximumFractionDigits: 1 });

/** 0.18 → « +18 % ». */
export const formatChange = (change: number, language: Language): string =>
  percent(change, language, { maximumFractionDigits: 0, signDisplay: 'exceptZero' });
