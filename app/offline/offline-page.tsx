import { CloudOff } from 'lucide-react';
import { Failure } from '../../web/api/failure.ts';
import { useOnline } from '../../web/api/use-online.ts';
import { useRetry } from '../../web/api/use-retry.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './offline-page.module.css';
import { offlineWords } from './words.ts';

/** Shown instead of every page while nobody can be signed in for want of a network; opens them by itself. */
export function OfflinePage({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const own = useWords(offlineWords);
  const isOnline = useOnline();
  useRetry(onRetry);
  const isUnreachable = error instanceof Failure && error.reason.kind === 'unreachable';
  return (
    <>
      <span className={styles.icon} aria-hidden="true">
        <CloudOff />
      </span>
      <PageHeader title={isOnline ? own.unreachable : own.title} lead={isOnline ? own.unreachableLead : own.lead} />
      {!isUnreachable && <FailureNotice error={error} />}
      <Button look="primary" size="l" wide onPress={onRetry}>
        {own.retry}
      </Button>
      <section className={styles.advice} aria-labelledby="advice">
        <h2 id="advice">{own.atTheTill}</h2>
        <ul>
          {own.advice.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
