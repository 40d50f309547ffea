import { formatCents } from '../../web/format/money.ts';
import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { UnreadPage } from '../shell/unread-page.tsx';
import { paymentDetailWords } from './detail-words.ts';
import { GiveBackCard } from './give-back-card.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { PaymentNotices } from './payment-notices.tsx';
import { PaymentPostings } from './payment-postings.tsx';
import { PaymentSettlement } from './payment-settlement.tsx';
import { PaymentTimeline } from './payment-timeline.tsx';
import { usePayment, type PaymentDetail } from './use-payment.ts';

export default function PaymentPage({ id }: { id: string }) {
  return (
    <Guarded right="read-payments">
      <ReadPayment id={id} />
    </Guarded>
  );
}

function ReadPayment({ id }: { id: string }) {
  const own = useWords(paymentDetailWords);
  const { data: payment, error, refetch } = usePayment(id);
  if (error) return <UnreadPage title={own.file} error={error} onRetry={() => void refetch()} />;
  return payment ? <Payment payment={payment} /> : <Skeleton />;
}

/** One payment: who did what and when, what was booked, how it is paid out, and who was told. */
function Payment({ payment }: { payment: PaymentDetail }) {
  const own = useWords(paymentDetailWords);
  const amount = formatCents(payment.amount.value, useLanguage());
  return (
    <>
      <PageHeader title={own.title({ amount })} lead={payment.id} />
      <Stack space="l">
        <PaymentFacts payment={payment} />
        <PaymentTimeline events={payment.events} />
        <PaymentPostings postings={payment.postings} />
        <PaymentSettlement payment={payment} />
        <GiveBackCard payment={payment} />
        <PaymentNotices notices={payment.notices} />
      </Stack>
    </>
  );
}
