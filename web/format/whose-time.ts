import { formatTime, type Moment } from '../../contract/format/dates.ts';
import { words } from '../../contract/words/words.ts';
import type { Language } from '../words/language.ts';

const timeWords = words({
  paris: { fr: '{text} (heure\u00a0de\u00a0Paris)', en: '{text} (Paris\u00a0time)' },
});

const twoDigits = (number: number) => String(number).padStart(2, '0');

/** Whether the clock of this device, at that moment, shows what the clocks of Paris show: in Madrid too, not in Saint-Denis. */
function isTimeHere(moment: Moment): boolean {
  const here = new Date(moment);
  return formatTime(moment, 'en') === `${twoDigits(here.getHours())}:${twoDigits(here.getMinutes())}`;
}

/** `text` tells a moment by the time of Paris, and says so to whoever reads it by another clock. */
export const sayWhoseTime = (text: string, moment: Moment, language: Language): string =>
  isTimeHere(moment) ? text : timeWords(language).paris({ text });
