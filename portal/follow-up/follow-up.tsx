import { useState } from 'react';
import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { PageHeader } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { Countdown } from './countdown.tsx';
import { Ended } from './ended.tsx';
import { headline } from './headline.ts';
import { Held } from './held.tsx';
import { PaidAmount } from './paid-amount.tsx';
import { Paid } from './paid.tsx';
import { StateBanner } from './state-banner.tsx';
import { stateLook } from './state-look.tsx';
import { useStateLead } from './use-state-lead.ts';
import { Waiting } from './waiting.tsx';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  isConnectionLost: boolean;
  /** Reads the payment again now. */
  onRead: () => void;
}

export function FollowUp({ payment, isConnectionLost, onRead }: Props) {
  const own = useWords(followUpWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const [isLate, setLate] = useState(false);
  const amount = formatCents(payment.amount.value, language);
  const state = headline(payment, own, language, now);
  const lead = useStateLead(payment);
  return (
    <>
      <PageHeader
        title={own.title({ amount })}
        lead={[
          own.lead({ type: types[payment.type], client: payment.clientIdentifier }),
          payment.label,
          payment.reference,
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
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
      <StateBanner {...stateLook(payment)} title={state} lead={lead}>
        <Figure payment={payment} />
      </StateBanner>
      <WhatNow payment={payment} onRead={onRead} onLate={() => setLate(true)} />
    </>
  );
}

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
  onRead: () => void;
  onLate: () => void;
}

function WhatNow({ payment, onRead, onLate }: WhatNowProps) {
  switch (payment.status) {
    case 'AWAITING_CLIENT':
      return <Waiting payment={payment} onRead={onRead} onLate={onLate} />;
    case 'AWAITING_MERCHANT':
      return <Held payment={payment} />;
    case 'VALIDATED':
      return <Paid payment={payment} />;
    default:
      return <Ended payment={payment} />;
  }
}
