import { localDate } from '../time.ts';

/**
 * Under this date, which no export ever closes, stands what merchants owe: a line for each time that it grew or was taken off.
 * Their sum is the debt. So it is carried once, and a day on which nothing is due to the merchant has nothing to say of it.
 */
export const debtDate = localDate('9999-12-31');
