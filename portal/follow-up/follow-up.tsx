import { Fragment, useState } from 'react';
import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useMedia } from '../../web/ui/use-media.ts';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { useHoldDialog, type AskHold } from '../confirm/hold-dialog.tsx';
import { Countdown } from './countdown.tsx';
import { Ended } from './ended.tsx';
import { headline } from './headline.ts';
import { Held } from './held.tsx';
import { PaidAmount } from './paid-amount.tsx';
import { Paid } from './paid.tsx';
import { ScanPanel } from './scan-panel.tsx';
import { StateBanner } from './state-banner.tsx';
import { stateLook } from './state-look.tsx';
import { useStateLead } from './use-state-lead.ts';
import { useWaitingDialogs, type WaitingDialogs } from './use-waiting-dialogs.tsx';
import { Waiting } from './waiting.tsx';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  isConnectionLost: boolean;
}

export function FollowUp({ payment, isConnectionLost }: Props) {
  const own = useWords(followUpWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const [isLate, setLate] = useState(false);
  const holdDialog = useHoldDialog();
  const waiting = useWaitingDialogs(payment);
  const amount = formatCents(payment.amount.value, language);
  const state = headline(payment, own, language, now);
  const lead = useStateLead(payment);
  const isPhone = useMedia('(max-width: 40rem)');
  const isScanned = isPhone && isAtCounter(payment);
  return (
    <>
      <PageHeader
        title={own.title({ amount })}
        lead={
          <>
            {own.lead({ type: types[payment.type], client: payment.clientIdentifier })}
            {[payment.customer, payment.label, payment.reference]
              .filter((part) => part !== undefined)
              .map((part, index) => (
                <Fragment key={index}>
                  {' · '}
                  <Verbatim>{part}</Verbatim>
                </Fragment>
              ))}
          </>
        }
        actions={<Link href={`/paiements/${payment.id}`}>{own.details}</Link>}
      />
      {/* After the header's own, and so in front of it: seen from another tab, the state is what counts. */}
      <PageTitle title={`${state} · ${amount}`} />
      <ConnectionNotice isLost={isConnectionLost} />
      {isLate && payment.status !== 'AWAITING_CLIENT' && (
        <Notice tone="warning" live>
          {own.late}
        </Notice>
      )}
      {isScanned && <ScanPanel payment={payment} />}
      <StateBanner {...stateLook(payment)} title={state} lead={lead}>
        <Figure payment={payment} />
      </StateBanner>
      <WhatNow
        payment={payment}
        isScanned={isScanned}
        onLate={() => setLate(true)}
        waiting={waiting}
        onAskHold={holdDialog.ask}
      />
      {waiting.dialog}
      {holdDialog.dialog}
    </>
  );
}

/** The client is here, or on the phone, and has not found the request yet. */
const isAtCounter = ({ status, type, openedAt }: PaymentRequest): boolean =>
  status === 'AWAITING_CLIENT' && !isDeferred(type) && openedAt === undefined;

/** The figure that counts in this state: the time left, or what was paid. */
function Figure({ payment }: { payment: PaymentRequest }) {
  switch (payment.status) {
    case 'AWAITING_CLIENT':
      return <Countdown payment={payment} />;
    case 'AWAITING_MERCHANT':
      return <Money of={payment.authorisedAmount ?? payment.amount} size="xl" />;
    case 'VALIDATED':
      return <PaidAmount payment={payment} />;
    default:
      return null;
  }
}

interface WhatNowProps {
  payment: PaymentRequest;
  isScanned: boolean;
  onLate: () => void;
  waiting: WaitingDialogs;
  onAskHold: AskHold;
}

function WhatNow({ payment, isScanned, onLate, waiting, onAskHold }: WhatNowProps) {
  switch (payment.status) {
    case 'AWAITING_CLIENT':
      return <Waiting payment={payment} isScanned={isScanned} onLate={onLate} dialogs={waiting} />;
    case 'AWAITING_MERCHANT':
      return <Held payment={payment} onAsk={onAskHold} />;
    case 'VALIDATED':
      return <Paid payment={payment} />;
    default:
      return <Ended payment={payment} />;
  }
}
