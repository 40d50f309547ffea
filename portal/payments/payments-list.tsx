import { ReceiptText, SearchX } from 'lucide-react';
import { Button, ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, Row, Skeleton } from '../../web/ui/layout.tsx';
import { useMedia } from '../../web/ui/use-media.ts';
import { useWords } from '../../web/words/words.ts';
import { isUnfiltered, type Filters, type PaymentsQuery } from './filters.ts';
import { PaymentsCards } from './payments-cards.tsx';
import styles from './payments-list.module.css';
import { PaymentsTable } from './payments-table.tsx';
import { usePayments } from './use-payments.ts';
import { paymentsWords } from './words.ts';

interface Props {
  filters: Filters;
  query: PaymentsQuery;
  onClear: () => void;
}

/** The payments found, and more of them on demand. */
export function PaymentsList({ filters, query, onClear }: Props) {
  const own = useWords(paymentsWords);
  const isWide = useMedia('(min-width: 60rem)');
  const found = usePayments(query);
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = found;
  if (!data) {
    return error ? (
      <FailureNotice error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={6} label={own.loading} />
    );
  }
  const payments = data.pages.flatMap(({ items }) => items);
  const Shown = isWide ? PaymentsTable : PaymentsCards;
  return (
    <div className={isPlaceholderData ? styles.outdated : styles.list} aria-busy={isPlaceholderData}>
      {payments.length === 0 ? (
        <NothingFound filters={filters} onClear={onClear} />
      ) : (
        <>
          <Shown payments={payments} caption={filters.q === '' ? own.caption : own.foundCaption} />
          <Row spread>
            <p role="status" className={styles.count}>
              {own.paymentsListed({ count: payments.length })}
            </p>
            {hasNextPage && (
              <Button isPending={isFetchingNextPage} onPress={() => !isFetchingNextPage && void fetchNextPage()}>
                {own.more}
              </Button>
            )}
          </Row>
        </>
      )}
      <FailureNotice error={error} onRetry={() => void (hasNextPage ? fetchNextPage() : refetch())} />
    </div>
  );
}

function NothingFound({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const { empty, nothing } = useWords(paymentsWords);
  if (isUnfiltered(filters)) {
    return (
      <EmptyState
        icon={<ReceiptText />}
        title={empty.title}
        action={
          <ButtonLink href="/" look="primary">
            {empty.action}
          </ButtonLink>
        }
      >
        <p>{empty.lead}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<SearchX />} title={nothing.title} action={<Button onPress={onClear}>{nothing.clear}</Button>}>
      <p>
        {filters.q !== '' ? nothing.sought : filters.group === 'reste-a-encaisser' ? nothing.noneDue : nothing.lead}
      </p>
    </EmptyState>
  );
}
