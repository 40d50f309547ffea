import { Inbox } from 'lucide-react';
import { ButtonLink } from '../../web/ui/button.tsx';
import { EmptyState } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './nothing-open.module.css';
import { inboxWords } from './words.ts';

/** An empty inbox says how it fills. */
export function NothingOpen() {
  const { empty } = useWords(inboxWords);
  return (
    <EmptyState
      icon={<Inbox />}
      title={empty.title}
      action={
        <ButtonLink href="/cheques" look="quiet">
          {empty.history}
        </ButtonLink>
      }
    >
      <p>{empty.lead}</p>
      <ol className={styles.steps}>
        {empty.steps.map((step, index) => (
          <li key={step}>
            <span className={styles.number} aria-hidden="true">
              {index + 1}
            </span>
            {step}
          </li>
        ))}
      </ol>
    </EmptyState>
  );
}
