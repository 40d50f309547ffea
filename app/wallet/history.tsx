import { History as HistoryIcon } from 'lucide-react';
import { formatMonth } from '../../web/format/months.ts';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { byMonth } from './by-month.ts';
import { HistoryItem } from './history-item.tsx';
import styles from './history.module.css';
import { useHistory } from './use-history.ts';
import { walletWords } from './words.ts';

/** What was paid, refused or ran out, month by month; each leads to its receipt. */
export function History() {
  const own = useWords(walletWords);
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useHistory();
  const requests = data?.pages.flatMap(({ items }) => items) ?? [];
  if (!data)
    return error ? <FailureNotice error={error} onRetry={() => void refetch()} /> : <Skeleton label={own.loading} />;
  if (requests.length === 0 && !hasNextPage) {
    return (
      <EmptyState
        icon={<HistoryIcon />}
        title={own.empty.title}
        action={<ButtonLink href="/identifiant">{own.empty.action}</ButtonLink>}
      >
        <p>{own.empty.lead}</p>
      </EmptyState>
    );
  }
  return (
    <section className={styles.history} aria-labelledby="history">
      <h2 id="history">{own.history}</h2>
      {byMonth(requests).map(({ month, requests: ofMonth }) => (
        <div key={month} className={styles.month}>
          <h3>{formatMonth(month, language)}</h3>
          <ul className={styles.list}>
            {ofMonth.map((request) => (
              <HistoryItem key={request.id} request={request} />
            ))}
          </ul>
        </div>
      ))}
      <FailureNotice error={error} onRetry={() => void fetchNextPage()} />
      {hasNextPage && (
        <Button wide isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {own.more}
        </Button>
      )}
      <span role="status" className="visually-hidden">
        {data.pages.length > 1 ? own.requestsListed({ count: requests.length }) : ''}
      </span>
    </section>
  );
}
