import { useServerNow } from '../../web/api/server-clock.ts';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useWords } from '../../web/words/words.ts';
import { HeldCard } from '../inbox/held-card.tsx';
import styles from './held.module.css';
import { walletWords } from './words.ts';

const everyMs = 60_000;

/** The part that is held: for whom, and until when. */
export function Held({ requests }: { requests: readonly ClientPaymentRequest[] }) {
  const own = useWords(walletWords);
  const now = useServerNow(everyMs);
  if (requests.length === 0) return null;
  return (
    <section className={styles.held} aria-labelledby="held">
      <h2 id="held">{own.holds}</h2>
      <p>{own.holdsDetail}</p>
      <ul className={styles.list}>
        {requests.map((request) => (
          <HeldCard key={request.id} request={request} now={now} />
        ))}
      </ul>
    </section>
  );
}
