import { OfflinePage } from '../../web/offline/offline-page.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './advice.module.css';
import { offlineWords } from './words.ts';

/** The App while nobody can be signed in for want of a network: what a client at a till can do meanwhile. */
export function WithoutNetwork({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const own = useWords(offlineWords);
  return (
    <OfflinePage error={error} onRetry={onRetry} lead={own.lead} unreachableLead={own.unreachableLead}>
      <section className={styles.advice} aria-labelledby="advice">
        <h2 id="advice">{own.atTheTill}</h2>
        <ul>
          {own.advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </OfflinePage>
  );
}
