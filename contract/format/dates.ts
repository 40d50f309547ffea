import { DAY_MS } from '../duration.ts';
import type { Language } from '../words/language.ts';
import { words } from '../words/words.ts';
import { dateFormat } from './kept-formats.ts';
import { dateLocales } from './locales.ts';

/** Deadlines and transfers are the business of France, wherever the reader is. */
const timeZone = 'Europe/Paris';
const nbsp = '\u00a0';
export type Moment = string | number;

/** In one line wherever it stands: the space of « 8 juin » is no place to break one. */
const format = (moment: Moment, language: Language, options: Intl.DateTimeFormatOptions) =>
  dateFormat(dateLocales[language], { timeZone, ...options })
    .format(new Date(moment))
    .replaceAll(' ', nbsp);

/** A day of the API (`2026-06-08`) is a day in Paris; noon keeps it there in any time zone. */
const asMoment = (moment: Moment): Moment =>
  typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment;

/** The day in Paris, as the API writes it: `2026-06-08`. */
export const isoDay = (moment: Moment): string =>
  dateFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(asMoment(moment)));

/** The first of a month is an ordinal in French: « 1er juin », « lundi 1er juin ». */
export const withFirst = (text: string, language: Language): string =>
  language === 'fr' ? text.replace(/(?<=^(?:\p{L}+\s)?)1(?=\s)/u, '1er') : text;

const yearOf = (moment: Moment) => isoDay(moment).slice(0, 4);

/** « lundi 8 juin »; with the year when it is not the year of `now`. */
export function formatDay(moment: Moment, language: Language, now: number): string {
  const at = asMoment(moment);
  const year = yearOf(at) === yearOf(now) ? {} : ({ year: 'numeric' } as const);
  return withFirst(format(at, language, { weekday: 'long', day: 'numeric', month: 'long', ...year }), language);
}

/** « 8 juin 2026 », « 1er juin 2026 », for lists and receipts. */
export const formatDate = (moment: Moment, language: Language): string =>
  withFirst(format(asMoment(moment), language, { day: 'numeric', month: 'short', year: 'numeric' }), language);

/** « 14 h 03 » (French typography), `14:03` in English. */
export function formatTime(moment: Moment, language: Language): string {
  const text = format(moment, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return language === 'fr' ? text.replace(/^0/, '').replace(':', `${nbsp}h${nbsp}`) : text;
}

/** A day as a spreadsheet understands it: `08/06/2026`, and in English ISO's `2026-06-08`. */
export const formatSheetDay = (moment: Moment, language: Language): string =>
  language === 'fr' ? format(asMoment(moment), language, { dateStyle: 'short' }) : isoDay(moment);

/** `08/06/2026 14:03`, and in English `2026-06-08 14:03`. */
export const formatSheetMoment = (moment: Moment, language: Language): string =>
  `${formatSheetDay(moment, language)} ${formatTime(moment, 'en')}`;

const momentWords = words({
  today: { fr: 'aujourd’hui à {time}', en: 'today at {time}' },
  tomorrow: { fr: 'demain à {time}', en: 'tomorrow at {time}' },
  yesterday: { fr: 'hier à {time}', en: 'yesterday at {time}' },
  another: { fr: '{day} à {time}', en: '{day} at {time}' },
});

/** « aujourd’hui à 14 h 03 », « demain à 9 h 00 », « lundi 8 juin à 14 h 03 ». */
export const formatMoment = (moment: Moment, language: Language, now: number): string =>
  momentWords(language)[nearness(moment, now)]({
    day: formatDay(moment, language, now),
    time: formatTime(moment, language),
  });

/** « lundi 8 juin à 14 h 03 », for what is read on another day than it was written. */
export const formatDayAndTime = (moment: Moment, language: Language, now: number): string =>
  momentWords(language).another({
    day: formatDay(moment, language, now),
    time: formatTime(moment, language),
  });

export function nearness(moment: Moment, now: number): 'today' | 'tomorrow' | 'yesterday' | 'another' {
  const day = isoDay(moment);
  if (day === isoDay(now)) return 'today';
  if (day === isoDay(now + DAY_MS)) return 'tomorrow';
  return day === isoDay(now - DAY_MS) ? 'yesterday' : 'another';
}
