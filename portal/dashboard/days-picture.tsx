import { lazy, Suspense, useState } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { formatWholeEuros } from '../../web/format/whole-euros.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { everyDay, sumOfDays } from './day-sums.ts';
import { Picture } from './picture.tsx';
import styles from './picture.module.css';
import type { Summary } from './use-summary.ts';
import { useWidth } from '../../web/charts/use-width.ts';
import { dashboardWords } from './words.ts';

const DayChart = lazy(() => import('../../web/charts/day-chart.tsx'));
const height = 240;
const daysPerTick = 7;

/** What was validated on each day, as bars and as a table. */
export function DaysPicture({ summary: { byDay, from, to } }: { summary: Summary }) {
  const language = useLanguage();
  const { days: own, payments, table } = useWords(dashboardWords);
  const [pointed, setPointed] = useState<number>();
  const { ref, width } = useWidth();
  const dayOf = (date: string) => formatDay(date, language, serverNow());
  const euros = (cents: number) => formatCents(cents, language);
  const days = everyDay(byDay, from, to);
  const sum = sumOfDays(byDay, from, to);
  const best = days.reduce((most, day) => (day.gross > most.gross ? day : most));
  const shown = pointed === undefined ? undefined : days[pointed];
  const bars = days.map((day, index) => ({
    ...day,
    tick: (days.length - 1 - index) % daysPerTick === 0 ? formatShortDay(day.date, language) : undefined,
  }));
  return (
    <Picture
      title={own.title}
      about={own.period({ from: formatShortDay(from, language), to: formatShortDay(to, language) })}
      note={table.otherDays}
      table={sum.count > 0 || sum.refunded > 0 ? <DaysTable byDay={byDay} sum={sum} /> : undefined}
    >
      {sum.count === 0 ? (
        <p>{own.empty}</p>
      ) : (
        <>
          <p className={styles.readout} aria-hidden="true">
            {shown
              ? own.onDay({
                  day: dayOf(shown.date),
                  payments: payments({ count: shown.count }),
                  amount: euros(shown.gross),
                })
              : own.total({ payments: payments({ count: sum.count }), amount: euros(sum.gross) })}
          </p>
          <div className={styles.days} ref={ref}>
            <Suspense>
              {width > 0 && (
                <DayChart
                  bars={bars}
                  width={width}
                  height={height}
                  label={own.picture({
                    from: dayOf(from),
                    to: dayOf(to),
                    amount: euros(sum.gross),
                    best: dayOf(best.date),
                    bestAmount: euros(best.gross),
                  })}
                  formatAxis={(cents) => formatWholeEuros(cents, language)}
                  onPoint={setPointed}
                />
              )}
            </Suspense>
          </div>
        </>
      )}
    </Picture>
  );
}

function DaysTable({ byDay, sum }: Pick<Summary, 'byDay'> & { sum: ReturnType<typeof sumOfDays> }) {
  const language = useLanguage();
  const { table } = useWords(dashboardWords);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{table.day}</th>
          <th scope="col">{table.count}</th>
          <th scope="col">{table.gross}</th>
          <th scope="col">{table.refunded}</th>
        </tr>
      </thead>
      <tbody>
        {byDay.map(({ date, count, gross, refunded }) => (
          <tr key={date}>
            <th scope="row">{formatShortDay(date, language)}</th>
            <td>{count}</td>
            <td>
              <Money of={gross} />
            </td>
            <td>
              <Money of={refunded} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{table.total}</th>
          <td>{sum.count}</td>
          <td>
            <Money of={sum.gross} />
          </td>
          <td>
            <Money of={sum.refunded} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
