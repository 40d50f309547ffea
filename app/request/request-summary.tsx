import { ArrowLeft, Phone } from 'lucide-react';
import { Link } from 'wouter';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Badge } from '../../web/ui/badge.tsx';
import { Money } from '../../web/ui/money.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { paymentTypeWords } from '../../web/words/payment-type-words.ts';
import { useWords } from '../../web/words/words.ts';
import { TimeLeft } from '../payment/time-left.tsx';
import { MatchCode } from './match-code.tsx';
import styles from './request-summary.module.css';
import { requestWords } from './words.ts';

/** Who asks, for what, how much, until when: what one needs to know before paying. */
export function RequestSummary({ request }: { request: ClientPaymentRequest }) {
  const own = useWords(requestWords);
  const types = useWords(paymentTypeWords);
  const language = useLanguage();
  const { name, legalName, city, phone } = request.merchant;
  return (
    <>
      <div className={styles.bar}>
        <Link href="/" className={styles.back}>
          <ArrowLeft aria-hidden="true" /> {own.back}
        </Link>
        <TimeLeft until={request.clientDeadline} announced />
      </div>
      <PageTitle title={`${name} ${own.asks} ${formatCents(request.amount.value, language)}`} />
      <section className={styles.summary}>
        <div className={styles.asks}>
          <h1 tabIndex={-1}>
            <span className={styles.merchant}>{name}</span> <span className={styles.verb}>{own.asks}</span>{' '}
            <Money of={request.amount} size="xl" />
          </h1>
          {request.label !== undefined && <p className={styles.label}>{request.label}</p>}
          <p className={styles.type}>
            <Badge>{types[request.type]}</Badge>
          </p>
        </div>
        <MatchCode code={request.matchCode} />
        <div className={styles.who}>
          <p>{own.legalName({ name: legalName, city })}</p>
          {phone !== undefined && (
            <a href={`tel:${phone.replaceAll(/\s/g, '')}`} aria-label={`${own.call({ merchant: name })} ${phone}`}>
              <Phone aria-hidden="true" /> {phone}
            </a>
          )}
        </div>
      </section>
    </>
  );
}
