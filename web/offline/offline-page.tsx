import { CloudOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Failure } from '../api/failure.ts';
import { useOnline } from '../api/use-online.ts';
import { useRetry } from '../api/use-retry.ts';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { PageHeader } from '../ui/layout.tsx';
import { useWords } from '../words/words.ts';
import styles from './offline-page.module.css';
import { offlineWords } from './words.ts';

interface Props {
  error: unknown;
  onRetry: () => void;
  /** What will happen when the network is back, and when the service answers. */
  lead: string;
  unreachableLead: string;
  /** What to do meanwhile. */
  children: ReactNode;
}

/** Shown instead of every page while nobody can be signed in for want of a network; opens them by itself. */
export function OfflinePage({ error, onRetry, lead, unreachableLead, children }: Props) {
  const own = useWords(offlineWords);
  const isOnline = useOnline();
  useRetry(onRetry);
  const isUnreachable = error instanceof Failure && error.reason.kind === 'unreachable';
  return (
    <>
      <span className={styles.icon} aria-hidden="true">
        <CloudOff />
      </span>
      <PageHeader title={isOnline ? own.unreachable : own.title} lead={isOnline ? unreachableLead : lead} />
      {!isUnreachable && <FailureNotice error={error} />}
      <Button look="primary" size="l" wide onPress={onRetry}>
        {own.retry}
      </Button>
      {children}
    </>
  );
}
