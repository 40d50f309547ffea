import { ChevronRight } from 'lucide-react';
import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../web/words/words.ts';
import styles from './picture.module.css';
import { dashboardWords } from './words.ts';

interface Props {
  title: string;
  /** Beside the title. */
  about?: ReactNode;
  /** The picture. */
  children: ReactNode;
  /** The same figures: a `<table>`, left out while there are none. */
  table?: ReactNode;
  /** Below the table. */
  note?: string;
}

/** A picture of figures, and the figures themselves to unfold. */
export function Picture({ title, about, children, table, note }: Props) {
  const words = useWords(dashboardWords).table;
  const titleId = useId();
  // A row for each day is a lot to draw for who does not look.
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <section className={styles.picture} aria-labelledby={titleId}>
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {about !== undefined && <p>{about}</p>}
      </div>
      {children}
      {table !== undefined && (
        <details className={styles.table} onToggle={() => setWasOpened(true)}>
          <summary aria-label={words.of({ title })}>
            <ChevronRight aria-hidden="true" />
            {words.show}
          </summary>
          <div className={styles.scroll} role="region" aria-label={words.of({ title })} tabIndex={0}>
            {wasOpened && table}
          </div>
          {note !== undefined && <p className={styles.note}>{note}</p>}
        </details>
      )}
    </section>
  );
}
