import { ChevronLeft, ChevronRight } from 'lucide-react';
import { serverNow } from '../../web/api/server-clock.ts';
import { isoDay } from '../../web/format/dates.ts';
import { addMonths, formatMonth, monthOf, type Month } from '../../web/format/months.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import type { View } from './view-switch.tsx';
import styles from './transfer-calendar.module.css';

interface Props {
  view: Exclude<View, 'liste'>;
  month: Month;
  /** Those in which there is something; this one is among them whatever they are. */
  months: readonly Month[];
  /** There are older ones that have not been read. */
  hasOlder: boolean;
  through?: Month;
}

/** A month between the one before and the one after, as far as there are any. */
export function MonthSwitch({ view, month, months, hasOlder, through }: Props) {
  const language = useLanguage();
  const known = [...months, monthOf(isoDay(serverNow()))].sort();
  const first = known[0] ?? month;
  const last = through ?? known.at(-1) ?? month;
  const linkTo = (other: Month) => `/remboursements?vue=${view}&mois=${other}`;
  const previous = addMonths(month, -1);
  const next = addMonths(month, 1);
  return (
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
  );
}
