import { useState } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { PageTitle } from '../../web/ui/page-title.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { tell, useWords } from '../../web/words/words.ts';
import { currentCents } from '../payment/current-cents.ts';
import { BlockMerchant } from './block-merchant.tsx';
import { OutcomeEmblem } from './outcome-emblem.tsx';
import { OutcomeFacts } from './outcome-facts.tsx';
import { OutcomeNext } from './outcome-next.tsx';
import { outcomeWords } from './outcome-words.ts';
import styles from './outcome.module.css';
import { receiptPath } from './use-step.ts';
import { useScreenStart } from './use-screen-start.ts';

/** What became of a request, in words of its own, and what happens next. */
export function Outcome({ request }: { request: ClientPaymentRequest }) {
  const own = useWords(outcomeWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const [shownFirst] = useState(request.status);
  useScreenStart();
  if (request.status === 'AWAITING_CLIENT') return null;
  const cents = currentCents(request);
  const values = {
    merchant: request.merchant.name,
    amount: formatCents(cents, language),
    euros: cents / 100,
    until: request.confirmBy === undefined ? '' : formatMoment(request.confirmBy, language, now),
  };
  const title = tell(own.titles[request.status], values);
  return (
    <>
      <header className={styles.header}>
        <OutcomeEmblem status={request.status} />
        <PageTitle title={title} />
        <h1 tabIndex={-1}>{title}</h1>
        <p>{tell(own.details[request.status], values)}</p>
        {/* The first words are read with the heading; what changes while one watches is announced. */}
        <span role="status" className="visually-hidden">
          {request.status === shownFirst ? '' : title}
        </span>
      </header>
      <OutcomeNext request={request} />
      <OutcomeFacts request={request} />
      <div className={styles.actions}>
        {request.status !== 'AWAITING_MERCHANT' && <BlockMerchant request={request} />}
        {request.validatedAt !== undefined && (
          <ButtonLink href={receiptPath(request.id)} size="l" wide>
            {own.receipt}
          </ButtonLink>
        )}
        <ButtonLink href="/" look="primary" size="l" wide>
          {own.back}
        </ButtonLink>
      </div>
    </>
  );
}
