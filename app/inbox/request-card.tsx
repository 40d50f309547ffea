import { ChevronRight } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { AnswerBy } from '../payment/answer-by.tsx';
import { TimeLeft } from '../payment/time-left.tsx';
import { requestPath } from '../payment/use-request.ts';
import styles from './request-card.module.css';
import { inboxWords } from './words.ts';

interface Props {
  request: ClientPaymentRequest;
  /** What the client can spend, in cents; undefined while that is not known. */
  available: number | undefined;
  isNew: boolean;
}

/** One request that waits for the client. All of it can be pressed; its name is the merchant's. */
export function RequestCard({ request, available, isNew }: Props) {
  const { open } = useWords(inboxWords);
  const language = useLanguage();
  const missing = available === undefined ? 0 : request.amount.value - available;
  return (
    <li className={`${styles.card} ${isNew ? styles.new : ''}`}>
      <div className={styles.head}>
        <h3>
          <Link href={requestPath(request.id)} className={styles.link}>
            <Verbatim>{request.merchant.name}</Verbatim>
          </Link>
        </h3>
        <Money of={request.amount} size="l" />
      </div>
      <p className={styles.label}>
        <bdi>{request.label ?? open.noLabel}</bdi>
      </p>
      {missing > 0 && (
        <p className={styles.missing}>
          {available === 0 ? open.noneLeft : open.missing({ amount: formatCents(missing, language) })}
        </p>
      )}
      <p className={styles.facts}>
        <AnswerBy request={request} />
      </p>
      <p className={styles.action}>
        <TimeLeft until={request.clientDeadline} compact />
        <span className={styles.go}>
          {request.holdDuration === undefined ? open.action : open.holdAction} <ChevronRight aria-hidden="true" />
        </span>
      </p>
    </li>
  );
}
