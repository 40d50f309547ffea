import { useEffect, type ReactNode } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { awaitingAnswer } from '../payment/awaiting-answer.ts';
import { HeldCard } from './held-card.tsx';
import { NothingOpen } from './nothing-open.tsx';
import styles from './open-requests.module.css';
import { RequestCard } from './request-card.tsx';
import { useArrivals } from './use-arrivals.ts';
import { inboxWords } from './words.ts';

interface Props {
  requests: readonly ClientPaymentRequest[];
  /** What the client can spend, in cents; undefined while that is not known. */
  available: number | undefined;
  /** What to give a merchant: after what runs out, before everything else. */
  pass: (isSecond: boolean) => ReactNode;
}

/**
 * What is to be answered, what ends first before the others, then what is held. New ones are announced; one leaves at its
 * deadline, not at the next look.
 */
export function OpenRequests({ requests, available, pass }: Props) {
  const own = useWords(inboxWords);
  const language = useLanguage();
  const now = useServerNow();
  const arrivals = useArrivals(requests);
  useRequestPageAtHand(requests.length > 0);
  useNotificationsFollow(requests);
  const toAnswer = awaitingAnswer(requests, now);
  const held = requests.filter(
    ({ status, confirmBy = '' }) => status === 'AWAITING_MERCHANT' && Date.parse(confirmBy) > now,
  );
  return (
    <>
      <p role="status" className="visually-hidden">
        {arrivals
          .map(({ merchant, amount }) =>
            own.open.arrived({ merchant: merchant.name, amount: formatCents(amount.value, language) }),
          )
          .join(' ')}
      </p>
      {toAnswer.length === 0 ? (
        <>
          {pass(false)}
          <NothingOpen />
        </>
      ) : (
        <>
          <section className={styles.section}>
            <h2>{own.open.title}</h2>
            <ul className={styles.list}>
              {toAnswer.map((request) => (
                <RequestCard
                  key={request.id}
                  request={request}
                  available={available}
                  isNew={arrivals.some(({ id }) => id === request.id)}
                />
              ))}
            </ul>
          </section>
          {pass(true)}
        </>
      )}
      {held.length > 0 && (
        <section className={styles.section}>
          <h2>{own.held.title}</h2>
          <ul className={styles.list}>
            {held.map((request) => (
              <HeldCard key={request.id} request={request} now={now} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** On a slow network, what will be opened next is fetched while the list is read; not before there is something to read. */
function useRequestPageAtHand(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setTimeout(() => void import('../request/request-page.tsx'), 1_000);
    return () => clearTimeout(timer);
  }, [isNeeded]);
}

/** What still asks on this phone for an answer that was given elsewhere is taken away. */
function useNotificationsFollow(requests: readonly ClientPaymentRequest[]): void {
  useEffect(() => {
    import('../notification/close-notifications.ts').then(
      ({ closeAnswered }) => closeAnswered(requests),
      // Without its file, as without a network, what is shown stays.
      () => undefined,
    );
  }, [requests]);
}
