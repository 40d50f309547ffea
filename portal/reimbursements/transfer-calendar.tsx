import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay, isoDay } from '../../web/format/dates.ts';
import { formatMonth, weekdays, type Month } from '../../web/format/months.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { weeksOf, type CalendarDay } from './month-weeks.ts';
import { byDay, isToCome, type Reimbursement } from './sums.ts';
import styles from './transfer-calendar.module.css';
import { reimbursementWords } from './words.ts';

/** A month as a table of weeks: on which days money was asked for or will be. */
export function TransferCalendar({ month, transfers }: { month: Month; transfers: readonly Reimbursement[] }) {
  const language = useLanguage();
  const short = weekdays(language, 'short');
  const days = new Map(byDay(transfers).map(({ key, items }) => [key, items]));
  return (
    <table className={styles.calendar}>
      <caption className="visually-hidden">{formatMonth(month, language)}</caption>
      <thead>
        <tr>
          {weekdays(language, 'long').map((weekday, index) => (
            <th key={weekday} scope="col" abbr={weekday}>
              {short[index]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day, index) => (
              <Day key={day.date} day={day} isWeekend={index > 4} transfers={days.get(day.date) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DayProps {
  day: CalendarDay;
  isWeekend: boolean;
  transfers: readonly Reimbursement[];
}

function Day({ day: { date, isInMonth }, isWeekend, transfers }: DayProps) {
  if (!isInMonth) return <td className={`${styles.day} ${styles.outside}`} />;
  const isToday = date === isoDay(serverNow());
  return (
    <td
      className={[styles.day, isWeekend && styles.weekend, isToday && styles.today].filter(Boolean).join(' ')}
      aria-current={isToday ? 'date' : undefined}
    >
      <span className={styles.number}>{Number(date.slice(8))}</span>
      {transfers.map((transfer) => (
        <Transfer key={transfer.id} transfer={transfer} />
      ))}
    </td>
  );
}

function Transfer({ transfer }: { transfer: Reimbursement }) {
  const { reimbursements } = useWords(paymentWords);
  const { nothingShort } = useWords(reimbursementWords);
  const day = formatDay(transfer.executionDate, useLanguage(), serverNow());
  const { id, net, status } = transfer;
  const look = isToCome(transfer) ? styles.coming : status === 'EXPORTED' || status === 'PAID' ? '' : styles.failed;
  return (
    <Link href={`/remboursements/${id}`} className={`${styles.transfer} ${look}`}>
      <span className="visually-hidden">{day}, </span>
      <span className={styles.amount}>
        <Money of={net} />
      </span>
      <span className={styles.status}>{net.value > 0 ? reimbursements[status] : nothingShort}</span>
    </Link>
  );
}
