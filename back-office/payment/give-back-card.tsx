import { useState } from 'react';
import { formatCents } from '../../web/format/money.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../operator/use-operator.ts';
import { Proposed } from '../proposals/proposed.tsx';
import type { Proposal } from '../proposals/use-proposals.ts';
import { GiveBackForm } from './give-back-form.tsx';
import { giveBackWords } from './give-back-words.ts';
import { LateRefundForm } from './late-refund-form.tsx';
import type { PaymentDetail } from './use-payment.ts';

type Stage = 'give' | 'ask' | 'given' | { proposed: Proposal };

/** All of a payment back to its client: at once within the limits, by a proposal to finance beyond them. */
export function GiveBackCard({ payment }: { payment: PaymentDetail }) {
  const own = useWords(giveBackWords);
  const mayDo = useMay();
  const amount = formatCents((payment.capturedAmount ?? payment.amount).value, useLanguage());
  const [stage, setStage] = useState<Stage>(mayDo('give-money-back') ? 'give' : 'ask');
  const isOpen = payment.status === 'VALIDATED' && (mayDo('give-money-back') || mayDo('propose-late-refund'));
  if (!isOpen && stage !== 'given') return null;
  return (
    <Card label={own.title}>
      <Stack>
        <h2>{own.title}</h2>
        {stage === 'give' && (
          <GiveBackForm
            paymentId={payment.id}
            amount={amount}
            onDone={() => setStage('given')}
            onOutside={() => setStage('ask')}
          />
        )}
        {stage === 'ask' && <LateRefundForm paymentId={payment.id} onDone={(proposed) => setStage({ proposed })} />}
        {stage === 'given' && (
          <Notice tone="good" live>
            {own.done({ amount })}
          </Notice>
        )}
        {typeof stage === 'object' && <Proposed proposal={stage.proposed} />}
      </Stack>
    </Card>
  );
}
