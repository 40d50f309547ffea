import { formatDay, isoDay } from '../../web/format/dates.ts';
import { words } from '../../contract/words/words.ts';
import type { Language } from '../../web/words/language.ts';

const creditWords = words({
  withinMonth: { fr: 'le {day} ou le {last}', en: 'on {day} or {last}' },
  acrossMonths: { fr: 'le {first} ou le {last}', en: 'on {first} or {last}' },
});

/** The day without its weekday: « 8 juin », « 1er juillet », `8 June`. */
const dayAndMonth = (date: string, language: Language) =>
  formatDay(date, language, Date.parse(date)).replace(/^\p{L}+\s/u, '');

/**
 * « le 8 ou le 9 juin »: a transfer is on the account the day it is sent or the next open one, and the merchant is told both.
 *
 * @param executionDate the day asked of the bank (`2026-06-08`)
 * @param creditedBy the day on which it has arrived at the latest
 */
export function creditDays(executionDate: string, creditedBy: string, language: Language): string {
  const last = dayAndMonth(creditedBy, language);
  const first = dayAndMonth(executionDate, language);
  const isSameMonth = isoDay(executionDate).slice(0, 7) === isoDay(creditedBy).slice(0, 7);
  const [day = first] = first.split(/\s/);
  const { withinMonth, acrossMonths } = creditWords(language);
  return isSameMonth ? withinMonth({ day, last }) : acrossMonths({ first, last });
}
