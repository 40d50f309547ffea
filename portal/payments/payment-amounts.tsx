import type { ReactNode } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import { detailWords } from './detail-words.ts';
import styles from './payment-amounts.module.css';
import { stillDue } from './split.ts';

/** What was asked, agreed to, paid and left: those of the four that are known. */
export function PaymentAmounts({ payment }: { payment: PaymentRequest }) {
  const own = useWords(detailWords);
  const { status, amount, authorisedAmount, capturedAmount, remainder } = payment;
  const isPaid = status === 'VALIDATED';
  const authorised = capturedAmount?.value === authorisedAmount?.value ? undefined : authorisedAmount;
  return (
    <dl className={styles.amounts} aria-label={own.amounts}>
      <Figure term={own.requested}>
        <Money of={amount} size="l" />
      </Figure>
      {authorised && (
        <Figure term={own.authorised}>
          <Money of={authorised} size="l" />
        </Figure>
      )}
      {capturedAmount && (
        <Figure term={isPaid ? own.paid : own.paidBack} tone={isPaid ? styles.good : undefined}>
          <Money of={capturedAmount} size="l" />
        </Figure>
      )}
      {remainder && remainder.value > 0 && (
        <Figure term={isPaid ? own.due : own.dueLater} tone={stillDue(payment) > 0 ? styles.due : undefined}>
          <Money of={isPaid ? stillDue(payment) : remainder} size="l" />
        </Figure>
      )}
    </dl>
  );
}

function Figure({ term, tone, children }: { term: string; tone?: string | undefined; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt>{term}</dt>
      <dd className={tone}>{children}</dd>
    </div>
  );
}
