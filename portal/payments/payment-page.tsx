import { FileQuestionMark } from 'lucide-react';
import { refusalCode } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { usePayment } from '../payment/use-payment.ts';
import { detailWords } from './detail-words.ts';
import { PaymentDetail } from './payment-detail.tsx';
import styles from './payment-page.module.css';
import { Receipt } from './receipt.tsx';

/** One payment, live for as long as somebody has to act on it; on paper, its receipt. */
export default function PaymentPage({ id }: { id: string }) {
  const own = useWords(detailWords);
  const { data: payment, error, refetch, isConnectionLost } = usePayment(id);
  if (payment) {
    return (
      <>
        <div className={styles.screen}>
          <ConnectionNotice isLost={isConnectionLost} />
          <PaymentDetail payment={payment} />
        </div>
        <Receipt payment={payment} />
      </>
    );
  }
  if (refusalCode(error) === 'not-found') return <PaymentNotFound />;
  return (
    <>
      <PageHeader title={own.untitled} />
      {error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={5} label={own.loading} />
      )}
    </>
  );
}

function PaymentNotFound() {
  const { notFound } = useWords(detailWords);
  return (
    <>
      <PageHeader title={notFound.title} />
      <EmptyState
        icon={<FileQuestionMark />}
        title={notFound.lead}
        action={<ButtonLink href="/paiements">{notFound.search}</ButtonLink>}
      />
    </>
  );
}
