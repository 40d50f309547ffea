import { formatDay as formatDayAt, formatMoment as formatMomentAt, type Moment } from '../../contract/format/dates.ts';
import type { Language } from '../words/language.ts';
import { sayWhoseTime } from './whose-time.ts';

export {
  formatDate,
  formatSheetDay,
  formatSheetMoment,
  formatTime,
  isoDay,
  nearness,
} from '../../contract/format/dates.ts';

/** « lundi 8 juin »; with the year when it is not the year of `now`. */
export const formatDay = (moment: Moment, language: Language, now: number = Date.now()): string =>
  formatDayAt(moment, language, now);

/** « demain à 9 h 00 », with « (heure de Paris) » where this device's clock shows another. */
export const formatMoment = (moment: Moment, language: Language, now: number): string =>
  sayWhoseTime(formatMomentAt(moment, language, now), moment, language);
