import { Link } from 'wouter';
import { isolate } from '../../contract/words/isolate.ts';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDate, formatTime } from '../../web/format/dates.ts';
import { Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { StatusBadge } from '../payment/status-badge.tsx';
import { AgainButton } from './again-button.tsx';
import { DueAmount } from './due-amount.tsx';
import styles from './payments-cards.module.css';
import { paymentsWords } from './words.ts';

/** The payments on a phone: a card each, what matters most first. */
export function PaymentsCards({ payments, caption }: { payments: readonly PaymentRequest[]; caption: string }) {
  return (
    <ul className={styles.cards} aria-label={caption}>
      {payments.map((payment) => (
        <PaymentCard key={payment.id} payment={payment} />
      ))}
    </ul>
  );
}

function PaymentCard({ payment }: { payment: PaymentRequest }) {
  const own = useWords(paymentsWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const { id, createdAt, customer, label, reference, status, capturedAmount, remainder } = payment;
  const isPaid = status === 'VALIDATED' && capturedAmount;
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Link href={`/paiements/${id}`} className={styles.link}>
          <bdi>{customer ?? label ?? reference ?? own.untitled}</bdi>
        </Link>
        <span className={styles.amount}>
          <Money of={payment.amount} />
        </span>
      </div>
      <div className={styles.state}>
        <StatusBadge status={status} />
        <AgainButton payment={payment} />
      </div>
      {isPaid && remainder && remainder.value > 0 && (
        <Facts
          facts={[
            [own.paid, <Money key="paid" of={capturedAmount} />],
            [own.due, <DueAmount key="due" payment={payment} />],
          ]}
        />
      )}
      <p className={styles.soft}>
        {[
          `${formatDate(createdAt, language)} ${own.atTime({ time: formatTime(createdAt, language) })}`,
          types[payment.type],
          isolate(payment.clientIdentifier),
          customer !== undefined && label !== undefined && isolate(label),
          (customer ?? label) !== undefined && reference !== undefined && isolate(reference),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </li>
  );
}
