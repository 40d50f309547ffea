import { DAY_MS } from '../../contract/duration.ts';
import type { Language } from '../words/language.ts';
import { formatMoment, formatTime, isoDay } from './dates.ts';

/** « jusqu’à 14 h 03 » (today), « jusqu’à demain 9 h 00 », « jusqu’au lundi 8 juin à 14 h 03 ». */
export function formatUntil(moment: string | number, language: Language, now: number): string {
  const time = formatTime(moment, language);
  const day = isoDay(moment);
  if (day === isoDay(now)) return language === 'fr' ? `jusqu’à ${time}` : `until ${time}`;
  if (language === 'en') return `until ${formatMoment(moment, language, now)}`;
  if (day === isoDay(now + DAY_MS)) return `jusqu’à demain ${time}`;
  return `jusqu’au ${formatMoment(moment, language, now)}`;
}
