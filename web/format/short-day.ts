import type { Language } from '../words/language.ts';
import { dateFormat } from './kept-formats.ts';
import { dateLocales } from './locales.ts';

/** « 8 juin », « 3 nov. »: a day of the API where there is little room. */
export const formatShortDay = (date: string, language: Language): string =>
  dateFormat(dateLocales[language], { timeZone: 'UTC', day: 'numeric', month: 'short' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(/^1 /, language === 'fr' ? '1er ' : '1 ')
    .replaceAll(' ', '\u00a0');
