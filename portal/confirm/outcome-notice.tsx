import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { TransferSentence } from '../payment/transfer-sentence.tsx';
import { heldAmount } from './held-amount.ts';
import styles from './outcome-notice.module.css';
import { confirmWords } from './words.ts';

const takeFocus = (element: HTMLElement | null) => element?.focus();

/** What has just come of an answer, whose hold has left the list; a screen reader goes on from here. */
export function OutcomeNotice({ payment }: { payment: PaymentRequest }) {
  const own = useWords(confirmWords);
  const see = <Link href={`/paiements/${payment.id}`}>{own.see}</Link>;
  return (
    <div ref={takeFocus} tabIndex={-1} className={styles.outcome}>
      <OutcomeSentence payment={payment} see={see} />
    </div>
  );
}

function OutcomeSentence({ payment, see }: { payment: PaymentRequest; see: ReactNode }) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const held = heldAmount(payment);
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
