import type { LocalDate } from '../core/time.ts';
import type { Schedule } from './schedule.ts';

export type Closing = ReturnType<typeof closingOf>;

/** The moment before an export closes days, at which whoever gives something back is at their work. */
export function closingOf(schedule: Schedule) {
  let waiting: { due: string; tell: () => void }[] = [];
  return {
    /** Goes on when the day is about to be closed. */
    of: (due: string): Promise<void> => schedule.told((tell) => waiting.push({ due, tell })),

    /** Days until then are about to be closed. */
    begins(exportDate: LocalDate): void {
      const isDue = ({ due }: { due: string }) => due <= exportDate;
      const [told, left] = [waiting.filter(isDue), waiting.filter((one) => !isDue(one))];
      waiting = left;
      for (const { tell } of told) tell();
    },
  };
}
