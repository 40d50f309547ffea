import { useQueryClient } from '@tanstack/react-query';
import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { durationMs } from '../../contract/duration.ts';
import { formatCents } from '../../web/format/money.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import styles from './confirm-page.module.css';
import { heldAmount } from './held-amount.ts';
import { HoldCard } from './hold-card.tsx';
import type { HoldOutcome } from './hold-outcome.ts';
import { OutcomeNotice } from './outcome-notice.tsx';
import { byUrgency } from './urgency.ts';
import { toConfirmKey, useToConfirm } from './use-to-confirm.ts';
import { confirmWords } from './words.ts';

/** The holds that wait for the merchant's answer, the most urgent first. */
export default function ConfirmPage() {
  const own = useWords(confirmWords);
  const { data, error, refetch, isConnectionLost } = useToConfirm();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<HoldOutcome>();
  const settle = (settled: HoldOutcome) => {
    setOutcome(settled);
    // It has left the list, whatever the next look will take to say so.
    queries.setQueryData<{ items: PaymentRequest[] }>(
      toConfirmKey,
      (list) => list && { items: list.items.filter(({ id }) => id !== settled.payment.id) },
    );
  };
  return (
    <>
      <PageHeader title={own.title} lead={data?.items.length === 0 ? undefined : own.lead} />
      <ConnectionNotice isLost={isConnectionLost} />
      {outcome && <OutcomeNotice key={`${outcome.payment.id} ${outcome.is}`} outcome={outcome} />}
      {data ? (
        <Holds holds={data.items} onOutcome={settle} />
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton label={own.loading} />
      )}
    </>
  );
}

function Holds({ holds, onOutcome }: { holds: readonly PaymentRequest[]; onOutcome: (outcome: HoldOutcome) => void }) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  if (holds.length === 0) return <NothingToConfirm />;
  const sum = holds.reduce((total, hold) => total + heldAmount(hold), 0);
  return (
    <>
      <p className={styles.count}>{own.count({ count: holds.length, amount: formatCents(sum, language) })}</p>
      <ul className={styles.holds} aria-label={own.list}>
        {byUrgency(holds).map((hold, index) => (
          <HoldCard key={hold.id} payment={hold} isMain={index === 0} onOutcome={onOutcome} />
        ))}
      </ul>
    </>
  );
}

function NothingToConfirm() {
  const { empty } = useWords(confirmWords);
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const hold = merchant && durationMs(merchant.terms.holdDuration);
  return (
    <EmptyState icon={<ListChecks />} title={empty.title} action={<ButtonLink href="/">{empty.action}</ButtonLink>}>
      {hold !== undefined && <p>{empty.lead({ duration: formatDuration(hold, language) })}</p>}
    </EmptyState>
  );
}
