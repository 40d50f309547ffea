import { ScanQrCode } from 'lucide-react';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './counter-request-card.module.css';
import type { CounterRequest } from './use-counter-requests.ts';
import { counterWords } from './words.ts';

interface Props {
  request: CounterRequest;
  isPending: boolean;
  onAccept: () => void;
  onRefuse: () => void;
}

/** What one client proposes: how much, and the code by which both know that it is theirs. */
export function CounterRequestCard({ request, isPending, onAccept, onRefuse }: Props) {
  const own = useWords(counterWords);
  const language = useLanguage();
  const now = useServerNow();
  const { value } = request.amount;
  const amount = formatCents(value, language);
  const time = formatDuration(Date.parse(request.lapsesAt) - now, language);
  return (
    <article className={styles.card}>
      <div className={styles.what} role="status">
        <h2>
          <ScanQrCode aria-hidden="true" /> {own.proposed({ amount, euros: value / 100 })}
        </h2>
        <p>
          {own.matchCode} <strong className={styles.code}>{request.matchCode}</strong>
        </p>
      </div>
      <p className={styles.help}>
        {own.matchCodeHelp} <span role="timer">{own.left({ time })}</span>
      </p>
      <div className={styles.actions}>
        <Button look="primary" isPending={isPending} onPress={onAccept}>
          {own.accept({ amount })}
        </Button>
        <Button isPending={isPending} onPress={onRefuse}>
          {own.refuse}
        </Button>
      </div>
    </article>
  );
}
