import { useEffect } from 'react';
import { monthOf, type Month } from '../../web/format/months.ts';
import { useWords } from '../../web/words/words.ts';
import { MonthSection } from './month-section.tsx';
import { MonthSwitch } from './month-switch.tsx';
import { inMonth, type Reimbursement } from './sums.ts';
import { TransferCalendar } from './transfer-calendar.tsx';
import { reimbursementWords } from './words.ts';

interface Props {
  month: Month;
  transfers: readonly Reimbursement[];
  hasOlder: boolean;
  /** Reads older ones; undefined while that is done, or failed. */
  readOlder: (() => void) | undefined;
}

/** The transfers of one month on a calendar, and below it as a list. */
export function CalendarView({ month, transfers, hasOlder, readOlder }: Props) {
  const words = useWords(reimbursementWords);
  const months = transfers.map(({ executionDate }) => monthOf(executionDate));
  // A month is known when something older than it is.
  const isComplete = !hasOlder || months.some((known) => known < month);
  useEffect(() => {
    if (!isComplete) readOlder?.();
  }, [isComplete, readOlder]);

  const own = inMonth(transfers, month);
  return (
    <>
      <MonthSwitch view="calendrier" month={month} months={months} hasOlder={hasOlder} />
      <TransferCalendar month={month} transfers={own} />
      <MonthSection title={words.ofMonth} as="h2" transfers={own} isComplete={isComplete} />
    </>
  );
}
