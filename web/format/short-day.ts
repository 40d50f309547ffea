import type { Language } from '../words/language.ts';
import { withFirst } from '../../contract/format/dates.ts';
import { dateFormat } from '../../contract/format/kept-formats.ts';
import { dateLocales } from '../../contract/format/locales.ts';

/** « 8 juin », « 3 nov. »: a day of the API where there is little room. */
export const formatShortDay = (date: string, language: Language): string =>
  withFirst(
    dateFormat(dateLocales[language], { timeZone: 'UTC', day: 'numeric', month: 'short' })
      .format(new Date(`${date}T12:00:00Z`))
      .replaceAll(' ', '\u00a0'),
    language,
  );
