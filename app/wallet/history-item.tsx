import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { currentCents } from '../payment/current-cents.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { requestPath } from '../payment/use-request.ts';
import styles from './history.module.css';

/** One request that is over. What was not paid, or was given back, stands back. */
export function HistoryItem({ request }: { request: ClientPaymentRequest }) {
  const { statuses } = useWords(paymentWords);
  const language = useLanguage();
  const { id, merchant, status, createdAt, label } = request;
  const isPaid = status === 'VALIDATED';
  return (
    <li>
      <Link href={requestPath(id)} className={styles.item}>
        <Verbatim className={styles.merchant}>{merchant.name}</Verbatim>
        <span className={isPaid ? styles.paid : styles.unpaid}>
          <Money of={currentCents(request)} />
        </span>
        <span className={styles.what}>
          {formatDay(createdAt, language, serverNow())}
          {label !== undefined && (
            <>
              {' · '}
              <bdi>{label}</bdi>
            </>
          )}
        </span>
        {/* What stands in bold was paid: it is said only to who cannot see that. */}
        <span className={isPaid ? 'visually-hidden' : styles.status}>{statuses[status]}</span>
      </Link>
    </li>
  );
}
