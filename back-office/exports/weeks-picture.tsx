import { lazy, Suspense, useState } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { useWidth } from '../../web/charts/use-width.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { formatShortDay } from '../../web/format/short-day.ts';
import { formatWholeEuros } from '../../web/format/whole-euros.ts';
import { Card } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { Export } from './use-exports.ts';
import styles from './weeks-picture.module.css';
import { exportsWords } from './words.ts';

const DayChart = lazy(() => import('../../web/charts/day-chart.tsx'));
const height = 240;
const daysPerTick = 5;

/** What was transferred with each of the last exports; the table below has the figures. */
export function WeeksPicture({ exports }: { exports: readonly Export[] }) {
  const own = useWords(exportsWords).weeks;
  const language = useLanguage();
  const [pointed, setPointed] = useState<number>();
  const { ref, width } = useWidth();
  const published = exports.filter(({ status }) => status === 'PUBLISHED').toReversed();
  const bars = published.map(({ date, net }, index) => ({
    date,
    gross: net?.value ?? 0,
    tick: (published.length - 1 - index) % daysPerTick === 0 ? formatShortDay(date, language) : undefined,
  }));
  const day = (date: string) => formatDay(date, language, serverNow());
  const euros = (cents: number) => formatCents(cents, language);
  const total = euros(bars.reduce((sum, { gross }) => sum + gross, 0));
  const shown = pointed === undefined ? undefined : bars[pointed];
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  return (
    <Card label={own.title}>
      <div className={styles.picture}>
        <h2>{own.title}</h2>
        <p className={styles.readout} aria-hidden="true">
          {shown ? own.onDay({ day: day(shown.date), amount: euros(shown.gross) }) : own.total({ amount: total })}
        </p>
        <div className={styles.chart} ref={ref}>
          <Suspense>
            {width > 0 && (
              <DayChart
                bars={bars}
                width={width}
                height={height}
                label={own.picture({ from: day(first.date), to: day(last.date), amount: total })}
                formatAxis={(cents) => formatWholeEuros(cents, language)}
                onPoint={setPointed}
              />
            )}
          </Suspense>
        </div>
      </div>
    </Card>
  );
}
