import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { AmountStory } from './amount-story.tsx';
import type { Reimbursement } from './sums.ts';
import { useReimbursement } from './use-reimbursement.ts';
import styles from './why-this-amount.module.css';
import { reimbursementWords } from './words.ts';

/** « Pourquoi ce montant ? »: unfolds a transfer to the cent. Its lines are read when somebody asks. */
export function WhyThisAmount({ transfer, withLines = true }: { transfer: Reimbursement; withLines?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const { why } = useWords(reimbursementWords);
  const day = formatDay(transfer.executionDate, useLanguage(), serverNow());
  return (
    <details className={styles.why} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary aria-label={why.of({ day })}>
        <ChevronRight aria-hidden="true" />
        {why.title}
      </summary>
      {isOpen && <Unfolded id={transfer.id} withLines={withLines} />}
    </details>
  );
}

function Unfolded({ id, withLines }: { id: string; withLines: boolean }) {
  const { loading, more } = useWords(reimbursementWords);
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage, refetch } = useReimbursement(id);
  if (!data) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={2} label={loading} />
    );
  }
  return (
    <div className={styles.story}>
      <AmountStory {...data} isComplete={!hasNextPage} withLines={withLines} />
      <FailureNotice error={error} />
      {hasNextPage && (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {more}
        </Button>
      )}
    </div>
  );
}
