import { words } from '../../contract/words/words.ts';
import type { Language } from '../words/language.ts';
import { formatDay, formatTime, nearness } from './dates.ts';
import { sayWhoseTime } from './whose-time.ts';

const untilWords = words({
  today: { fr: 'jusqu’à {time}', en: 'until {time}' },
  tomorrow: { fr: 'jusqu’à demain {time}', en: 'until tomorrow at {time}' },
  yesterday: { fr: 'jusqu’à hier {time}', en: 'until yesterday at {time}' },
  another: { fr: 'jusqu’au {day} à {time}', en: 'until {day} at {time}' },
});

/** « jusqu’à 14 h 03 » (today), « jusqu’à demain 9 h 00 », « jusqu’au lundi 8 juin à 14 h 03 (heure de Paris) ». */
export function formatUntil(moment: string | number, language: Language, now: number): string {
  const text = untilWords(language)[nearness(moment, now)]({
    day: formatDay(moment, language, now),
    time: formatTime(moment, language),
  });
  return sayWhoseTime(text, moment, language);
}
