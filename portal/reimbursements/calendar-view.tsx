import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { addMonths, formatMonth, monthOf, type Month } from '../../web/format/months.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { MonthSection } from './month-section.tsx';
import { inMonth, type Reimbursement } from './sums.ts';
import { TransferCalendar } from './transfer-calendar.tsx';
import styles from './transfer-calendar.module.css';
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
  const language = useLanguage();
  const words = useWords(reimbursementWords);
  const months = transfers.map(({ executionDate }) => monthOf(executionDate));
  const current = monthOf(isoDay(serverNow()));
  const first = [...months, current].sort()[0] ?? current;
  const last = [...months, current].sort().at(-1) ?? current;
  // A month is known when something older than it is.
  const isComplete = !hasOlder || months.some((known) => known < month);
  useEffect(() => {
    if (!isComplete) readOlder?.();
  }, [isComplete, readOlder]);

  const linkTo = (other: Month) => `/remboursements?vue=calendrier&mois=${other}`;
  const previous = addMonths(month, -1);
  const next = addMonths(month, 1);
  const own = inMonth(transfers, month);
  return (
    <>
      <div className={styles.months}>
        <span>
          {(hasOlder || previous >= first) && (
            <ButtonLink href={linkTo(previous)} look="quiet" icon={<ChevronLeft aria-hidden="true" />}>
              {formatMonth(previous, language)}
            </ButtonLink>
          )}
        </span>
        <h2 className={styles.month}>{formatMonth(month, language)}</h2>
        <span>
          {next <= last && (
            <ButtonLink href={linkTo(next)} look="quiet">
              {formatMonth(next, language)} <ChevronRight aria-hidden="true" />
            </ButtonLink>
          )}
        </span>
      </div>
      <TransferCalendar month={month} transfers={own} />
      <MonthSection title={words.ofMonth} as="h2" transfers={own} isComplete={isComplete} />
    </>
  );
}
