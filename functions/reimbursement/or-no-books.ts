import { StrangeItem } from '../../adapters/strange-item.ts';
import type { LocalDate } from '../../core/time.ts';
import { count, logError } from '../log.ts';

/**
 * The books of some days, or none where a record of them cannot be read: merchants are paid nonetheless, and the next export
 * begins with the same day.
 */
export async function orNoBooks<T>(exportDate: LocalDate, make: () => Promise<T>): Promise<T | undefined> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof StrangeItem)) throw error;
    count('BooksNotRead');
    logError('books of the days not read', error, { exportDate });
    return undefined;
  }
}
