import { ArrowLeft, Phone } from 'lucide-react';
import { Link } from 'wouter';
import { isolate } from '../../contract/words/isolate.ts';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatDate } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Money } from '../../web/ui/money.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { AnswerBy } from '../payment/answer-by.tsx';
import { TimeLeft } from '../payment/time-left.tsx';
import { MatchCode } from './match-code.tsx';
import styles from './request-summary.module.css';
import { requestWords } from './words.ts';

/** Who asks, for what, how much, until when: what one needs to know before paying. */
export function RequestSummary({ request }: { request: ClientPaymentRequest }) {
  const own = useWords(requestWords);
  const language = useLanguage();
  const { name, legalName, city, since, phone } = request.merchant;
  return (
    <>
      <div className={styles.bar}>
        <Link href="/" className={styles.back}>
          <ArrowLeft aria-hidden="true" /> {own.back}
        </Link>
        <TimeLeft until={request.clientDeadline} announced />
      </div>
      <PageTitle title={`${isolate(name)} ${own.asks} ${formatCents(request.amount.value, language)}`} />
      <section className={styles.summary}>
        <div className={styles.asks}>
          <h1 tabIndex={-1}>
            <Verbatim className={styles.merchant}>{name}</Verbatim> <span className={styles.verb}>{own.asks}</span>{' '}
            <Money of={request.amount} size="xl" />
          </h1>
          {request.label !== undefined && (
            <p className={styles.label}>
              <bdi>{request.label}</bdi>
            </p>
          )}
          <p className={styles.answerBy}>
            <AnswerBy request={request} />
          </p>
        </div>
        <MatchCode code={request.matchCode} />
        <div className={styles.who}>
          <p>
            {own.legalName({ name: legalName, city })}
            <span className={styles.since}>{own.since({ day: formatDate(since, language) })}</span>
            {request.firstPayment && <strong className={styles.first}>{own.firstPayment}</strong>}
          </p>
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
