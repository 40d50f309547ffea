import { SearchX } from 'lucide-react';
import { refusalCode } from '../../web/api/failure.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { usePayment } from '../payment/use-payment.ts';
import { FollowUp } from './follow-up.tsx';
import { followUpWords } from './words.ts';

/** A request from its sending to its end: what the merchant watches while the client has the phone in hand. */
export default function FollowUpPage({ id }: { id: string }) {
  const own = useWords(followUpWords);
  const { data: payment, error, refetch, isConnectionLost } = usePayment(id);
  if (payment) return <FollowUp payment={payment} isConnectionLost={isConnectionLost} />;
  if (!error) return <Skeleton lines={5} />;
  if (refusalCode(error) !== 'not-found') return <FailureNotice error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeader title={own.notFound} />
      <EmptyState icon={<SearchX />} title={own.notFoundLead} action={<ButtonLink href="/">{own.back}</ButtonLink>} />
    </>
  );
}
