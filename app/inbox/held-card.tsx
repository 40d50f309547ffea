import { Hourglass } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { formatHoldDay } from '../payment/hold-until.ts';
import { currentCents } from '../payment/current-cents.ts';
import { requestPath } from '../payment/use-request.ts';
import styles from './held-card.module.css';
import card from './request-card.module.css';
import { inboxWords } from './words.ts';

/** One payment that waits for its merchant: nothing to do, but money that cannot be spent. */
export function HeldCard({ request, now }: { request: ClientPaymentRequest; now: number }) {
  const { held } = useWords(inboxWords);
  const language = useLanguage();
  const cents = currentCents(request);
  return (
    <li className={`${card.card} ${styles.held}`}>
      <Hourglass aria-hidden="true" />
      <div>
        <h3>
          <Link href={requestPath(request.id)} className={card.link}>
            <Verbatim>{request.merchant.name}</Verbatim>
          </Link>
        </h3>
        <p>
          {request.confirmBy === undefined
            ? formatCents(cents, language)
            : held.until({
                amount: formatCents(cents, language),
                day: formatHoldDay(request.confirmBy, language, now),
              })}
        </p>
      </div>
    </li>
  );
}
