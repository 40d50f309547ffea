import { formatDay } from '../../web/format/dates.ts';
import { durationMs } from '../../contract/duration.ts';
import type { Language } from '../../web/words/language.ts';

/** « 12 juin » (with the year when it is not the year of `now`): the last day of a hold, within a sentence. */
export const formatHoldDay = (moment: string | number, language: Language, now: number): string =>
  formatDay(moment, language, now).replace(/^\p{L}+,?\s/u, '');

/** When a hold that begins at `now` ends at the latest, in epoch milliseconds. */
export const holdEnd = (holdDuration: string, now: number): number => now + (durationMs(holdDuration) ?? 0);
