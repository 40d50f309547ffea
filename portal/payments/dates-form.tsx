import { useState, type FormEvent } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { DateField } from '../../web/ui/date-field.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './filter-bar.module.css';
import { isDay, type Day } from './period.ts';
import { paymentsWords } from './words.ts';

interface Props {
  from: Day;
  to: Day;
  today: Day;
  onApply: (days: { from: Day; to: Day }) => void;
}

/** Dates of one's own; they count once applied, since half a date typed is a date too. */
export function DatesForm({ today, onApply, ...applied }: Props) {
  const own = useWords(paymentsWords);
  const [from, setFrom] = useState(applied.from);
  const [to, setTo] = useState(applied.to);
  const isReversed = from > to;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (isDay(from) && isDay(to) && !isReversed) onApply({ from, to });
  };
  return (
    <form className={styles.dates} onSubmit={apply}>
      <DateField label={own.from} value={from} max={today} onChange={setFrom} />
      <DateField label={own.to} value={to} max={today} onChange={setTo} />
      <Button type="submit">{own.apply}</Button>
      <p role="status" className={styles.complaint}>
        {isReversed && own.datesReversed}
      </p>
    </form>
  );
}
