import { Link } from 'wouter';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDate, formatTime } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { StatusBadge } from '../payment/status-badge.tsx';
import { AgainButton } from './again-button.tsx';
import { DueAmount, Nothing } from './due-amount.tsx';
import styles from './payments-table.module.css';
import { paymentsWords } from './words.ts';

/** The payments on a wide screen: one row each, all of it leading to the detail. */
export function PaymentsTable({ payments, caption }: { payments: readonly PaymentRequest[]; caption: string }) {
  const own = useWords(paymentsWords);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{own.date}</th>
            <th scope="col">{own.what}</th>
            <th scope="col">{own.client}</th>
            <th scope="col">{own.type}</th>
            <th scope="col">{own.status}</th>
            <th scope="col" className={styles.amount}>
              {own.requested}
            </th>
            <th scope="col" className={styles.amount}>
              {own.paid}
            </th>
            <th scope="col" className={styles.amount}>
              {own.due}
            </th>
            <th scope="col">
              <span className="visually-hidden">{own.toDo}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.map((payment) => (
            <PaymentRow key={payment.id} payment={payment} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaymentRow({ payment }: { payment: PaymentRequest }) {
  const own = useWords(paymentsWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const { id, createdAt, customer, label, reference, status, capturedAmount } = payment;
  return (
    <tr>
      <td className={styles.date}>
        {formatDate(createdAt, language)}{' '}
        <span className={styles.soft}>{own.atTime({ time: formatTime(createdAt, language) })}</span>
      </td>
      <th scope="row" className={styles.what}>
        <Link href={`/paiements/${id}`} className={styles.link}>
          <bdi>{label ?? reference ?? own.untitled}</bdi>
        </Link>
        {label !== undefined && reference !== undefined && <Verbatim className={styles.soft}>{reference}</Verbatim>}
      </th>
      <td className={styles.client}>
        {customer !== undefined && <Verbatim className={styles.name}>{customer}</Verbatim>}
        <Verbatim className={customer !== undefined ? styles.soft : undefined}>{payment.clientIdentifier}</Verbatim>
      </td>
      <td>{types[payment.type]}</td>
      <td>
        <StatusBadge status={status} />
      </td>
      <td className={styles.amount}>
        <Money of={payment.amount} />
      </td>
      <td className={styles.amount}>
        {status === 'VALIDATED' && capturedAmount ? <Money of={capturedAmount} /> : <Nothing />}
      </td>
      <td className={styles.amount}>
        <DueAmount payment={payment} />
      </td>
      <td>
        <AgainButton payment={payment} />
      </td>
    </tr>
  );
}
