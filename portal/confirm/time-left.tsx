import { AlarmClock, Clock, TriangleAlert, X } from 'lucide-react';
import { formatMoment } from '../../web/format/dates.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './time-left.module.css';
import { urgencyOf, type Urgency } from './urgency.ts';
import { confirmWords } from './words.ts';

export const timeLeftIcons = { calm: Clock, soon: TriangleAlert, last: AlarmClock, over: X };

interface Props {
  confirmBy: string;
  now: number;
}

/** How long the merchant has still, and until when; words, icon and colour alike say that it gets urgent. */
export function TimeLeft({ confirmBy, now }: Props) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const leftMs = Date.parse(confirmBy) - now;
  const urgency = urgencyOf(leftMs);
  const sentence = useTimeLeftSentence(leftMs);
  const Icon = timeLeftIcons[urgency];
  return (
    <p className={`${styles.left} ${styles[urgency]}`}>
      <Icon aria-hidden="true" />
      <span>
        <strong translate="no">{sentence}</strong>{' '}
        {urgency !== 'over' && (
          <span className={styles.until}>{own.before({ moment: formatMoment(confirmBy, language, now) })}</span>
        )}
      </span>
    </p>
  );
}

/** « Il vous reste 5 jours 23 h », and how urgent that is. */
export function useTimeLeftSentence(leftMs: number): string {
  const own = useWords(confirmWords);
  const duration = formatDuration(leftMs, useLanguage());
  const sentences: Record<Urgency, string> = {
    calm: own.left({ duration }),
    soon: own.soon({ duration }),
    last: own.last({ duration }),
    over: own.over,
  };
  return sentences[urgencyOf(leftMs)];
}
