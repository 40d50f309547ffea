import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatCents } from '../../web/format/money.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { walletKey } from '../wallet/use-wallet.ts';
import { HeldCard } from './held-card.tsx';
import { NothingOpen } from './nothing-open.tsx';
import styles from './open-requests.module.css';
import { RequestCard } from './request-card.tsx';
import { useArrivals } from './use-arrivals.ts';
import { inboxWords } from './words.ts';

/** What is to be answered, then what is held. New ones are told; a request leaves at its deadline, not at the next look. */
export function OpenRequests({ requests }: { requests: readonly ClientPaymentRequest[] }) {
  const own = useWords(inboxWords);
  const language = useLanguage();
  const now = useServerNow();
  const arrivals = useArrivals(requests);
  useBalanceFollows(requests);
  useRequestPageAtHand(requests.length > 0);
  const toAnswer = requests.filter(
    ({ status, clientDeadline }) => status === 'AWAITING_CLIENT' && Date.parse(clientDeadline) > now,
  );
  const held = requests.filter(({ status }) => status === 'AWAITING_MERCHANT');
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
        <NothingOpen />
      ) : (
        <section className={styles.section}>
          <h2>{own.open.title}</h2>
          <ul className={styles.list}>
            {toAnswer.map((request) => (
              <RequestCard key={request.id} request={request} isNew={arrivals.some(({ id }) => id === request.id)} />
            ))}
          </ul>
        </section>
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

/** A request that came or went has moved money, or may have. */
function useBalanceFollows(requests: readonly ClientPaymentRequest[]): void {
  const queries = useQueryClient();
  const seen = useRef(requests);
  useEffect(() => {
    if (seen.current === requests) return;
    seen.current = requests;
    void queries.invalidateQueries({ queryKey: walletKey });
  }, [queries, requests]);
}

/** On a slow network, what will be opened next is fetched while the list is read; not before there is something to read. */
function useRequestPageAtHand(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const timer = setTimeout(() => void import('../request/request-page.tsx'), 1_000);
    return () => clearTimeout(timer);
  }, [isNeeded]);
}
