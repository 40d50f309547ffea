import { instant, type Instant, type LocalDate } from '../../../core/time.ts';

/** What waits since a day is listed among what waits since a moment by the beginning of that day (UTC). */
export const startOf = (date: LocalDate): Instant => instant(Date.parse(date));
