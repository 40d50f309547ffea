import { Clock } from 'lucide-react';
import { useServerNow } from '../../web/api/server-clock.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords, words } from '../../web/words/words.ts';
import styles from './time-left.module.css';

const dictionary = words({
  prefix: { fr: 'Temps restant\u00a0:', en: 'Time left:' },
  left: { fr: 'Il vous reste {time}', en: '{time} left' },
  lastMinute: { fr: 'Il vous reste moins d’une minute.', en: 'Less than a minute left.' },
  over: { fr: 'Délai dépassé', en: 'Time ran out' },
});

const lastMinuteMs = 60_000;

interface Props {
  until: string;
  announced?: boolean;
  /** The time alone is seen, where there is little room. */
  compact?: boolean;
}

/** How long the client still has, counted down. Only the last minute is read out, once. */
export function TimeLeft({ until, announced = false, compact = false }: Props) {
  const own = useWords(dictionary);
  const language = useLanguage();
  const leftMs = Date.parse(until) - useServerNow();
  const isShort = leftMs < lastMinuteMs;
  return (
    <>
      <span className={`${styles.left} ${isShort ? styles.short : ''}`} role="timer" translate="no">
        <Clock aria-hidden="true" />
        {leftMs <= 0 ? (
          own.over
        ) : compact ? (
          <>
            <span className="visually-hidden">{own.prefix}</span> {formatDuration(leftMs, language)}
          </>
        ) : (
          own.left({ time: formatDuration(leftMs, language) })
        )}
      </span>
      {announced && (
        <span role="status" className="visually-hidden">
          {isShort && leftMs > 0 ? own.lastMinute : ''}
        </span>
      )}
    </>
  );
}
