import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { durationMs } from '../../contract/duration.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { ConfirmSelectionDialog } from './confirm-selection-dialog.tsx';
import { useHoldDialog } from './hold-dialog.tsx';
import { LostNotice } from './lost-notice.tsx';
import { OutcomeNotice } from './outcome-notice.tsx';
import { oneColumnMax, Queue } from './queue.tsx';
import { QueueFilter } from './queue-filter.tsx';
import { noFilter } from './queued-holds.ts';
import { useToConfirm } from './use-to-confirm.ts';
import { confirmWords } from './words.ts';

/** Fewer are seen at a glance. */
const filterFrom = 6;

/** The holds that wait for the merchant's answer, the most urgent first. */
export default function ConfirmPage() {
  const own = useWords(confirmWords);
  const { data, error, refetch, isConnectionLost } = useToConfirm();
  const [answered, setAnswered] = useState<PaymentRequest>();
  const [chosen, setChosen] = useState<readonly PaymentRequest[]>();
  const { ask, dialog } = useHoldDialog(setAnswered);
  const [filter, setFilter] = useState(noFilter);
  const hasMany = data !== undefined && data.length >= filterFrom;
  const hasFew = data !== undefined && data.length > 0 && data.length <= oneColumnMax;
  return (
    <>
      <PageHeader
        title={own.title}
        lead={hasFew ? own.lead : undefined}
        actions={hasMany && <QueueFilter filter={filter} onChange={setFilter} />}
      />
      <ConnectionNotice isLost={isConnectionLost} />
      <LostNotice />
      {answered && <OutcomeNotice key={answered.id} payment={answered} />}
      {data ? (
        data.length === 0 ? (
          <NothingToConfirm />
        ) : (
          <Queue holds={data} filter={hasMany ? filter : noFilter} onAsk={ask} onAskAll={setChosen} />
        )
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton label={own.loading} />
      )}
      {/* Here, since the queue goes away with its last hold. */}
      {dialog}
      {chosen && <ConfirmSelectionDialog holds={chosen} onClose={() => setChosen(undefined)} />}
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
