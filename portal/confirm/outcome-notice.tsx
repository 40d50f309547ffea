import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { TransferSentence } from '../payment/transfer-sentence.tsx';
import { heldAmount } from './held-amount.ts';
import type { HoldOutcome } from './hold-outcome.ts';
import styles from './outcome-notice.module.css';
import { confirmWords } from './words.ts';

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What has just come of an answer, whose hold has left the list; a screen reader goes on from here. */
export function OutcomeNotice({ outcome }: { outcome: HoldOutcome }) {
  const own = useWords(confirmWords);
  const see = <Link href={`/paiements/${outcome.payment.id}`}>{own.see}</Link>;
  return (
    <div ref={takeFocus} tabIndex={-1} className={styles.outcome}>
      <Said outcome={outcome} see={see} />
    </div>
  );
}

function Said({ outcome, see }: { outcome: HoldOutcome; see: ReactNode }) {
  const own = useWords(confirmWords);
  const { statuses } = useWords(paymentWords);
  const language = useLanguage();
  const { payment } = outcome;
  const held = heldAmount(payment);
  if (outcome.is === 'too-late') {
    return (
      <Notice tone="warning" title={own.tooLate}>
        <p>
          {own.nowIs({ status: statuses[outcome.status] })} {see}
        </p>
      </Notice>
    );
  }
  if (payment.status === 'MERCHANT_DECLINED') {
    return (
      <Notice tone="info" title={own.declined({ amount: formatCents(held, language) })}>
        <p>{see}</p>
      </Notice>
    );
  }
  const captured = payment.capturedAmount?.value ?? held;
  return (
    <Notice tone="good" title={own.confirmed({ amount: formatCents(captured, language) })}>
      <p>
        {captured < held && own.givenBack({ amount: formatCents(held - captured, language) })}{' '}
        {payment.reimbursement && <TransferSentence reimbursement={payment.reimbursement} />} {see}
      </p>
    </Notice>
  );
}
