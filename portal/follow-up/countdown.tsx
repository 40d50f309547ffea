import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { formatUntil } from '../../web/format/until.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './countdown.module.css';
import { followUpWords } from './words.ts';

const urgentMs = 120_000;

/** The time that the client has left, second by second, and until when. */
export function Countdown({ payment }: { payment: PaymentRequest }) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const now = useServerNow();
  const end = Date.parse(payment.clientDeadline);
  const start = Date.parse(payment.events?.findLast(({ type }) => type === 'EXTENDED')?.at ?? payment.createdAt);
  const leftMs = Math.max(0, end - now);
  const share = Math.min(1, leftMs / Math.max(1, end - start));
  return (
    <div className={styles.countdown} data-urgent={leftMs < urgentMs ? '' : undefined}>
      <p role="timer" className={styles.left}>
        {leftMs === 0 ? (
          own.timeUp
        ) : (
          <>
            {own.timeLeft} <strong translate="no">{formatDuration(leftMs, language)}</strong>
          </>
        )}
      </p>
      <div className={styles.track} aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <p>{own.until({ until: formatUntil(end, language, now) })}</p>
    </div>
  );
}
