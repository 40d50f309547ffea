import { OfflinePage } from '../../web/offline/offline-page.tsx';
import { useWords } from '../../web/words/words.ts';
import { Brand } from '../shell/brand.tsx';
import { offlineWords } from './words.ts';
import styles from './without-network.module.css';

/** The portal while nobody can be signed in for want of a network: what became of one's requests. */
export function WithoutNetwork({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const own = useWords(offlineWords);
  return (
    <div className={styles.page}>
      <header>
        <Brand />
      </header>
      <main className={styles.main}>
        <OfflinePage error={error} onRetry={onRetry} lead={own.lead} unreachableLead={own.unreachableLead}>
          <p>{own.kept}</p>
          <p>{own.sent}</p>
        </OfflinePage>
      </main>
    </div>
  );
}
