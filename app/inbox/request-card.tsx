import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Money } from '../../web/ui/money.tsx';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { TimeLeft } from '../payment/time-left.tsx';
import { requestPath } from '../payment/use-request.ts';
import styles from './request-card.module.css';
import { inboxWords } from './words.ts';

/** One request that waits for the client. All of it can be pressed; its name is the merchant's. */
export function RequestCard({ request, isNew }: { request: ClientPaymentRequest; isNew: boolean }) {
  const { open } = useWords(inboxWords);
  const types = useWords(paymentTypeWords);
  const holds = request.holdDuration !== undefined;
  return (
    <li className={`${styles.card} ${isNew ? styles.new : ''}`}>
      <div className={styles.head}>
        <h3>
          <Link href={requestPath(request.id)} className={styles.link}>
            {request.merchant.name}
          </Link>
        </h3>
        <Money of={request.amount} size="l" />
      </div>
      <p className={styles.label}>{request.label ?? open.noLabel}</p>
      <p className={styles.facts}>
        <Badge>{types[request.type]}</Badge>
        <TimeLeft until={request.clientDeadline} />
      </p>
      <p className={styles.action}>
        {holds ? open.toHold : open.toPay}
        <span className={styles.go}>
          {open.action} <ChevronRight aria-hidden="true" />
        </span>
      </p>
    </li>
  );
}
