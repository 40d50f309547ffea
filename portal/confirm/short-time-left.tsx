import { formatMoment } from '../../web/format/dates.ts';
import { formatDuration } from '../../web/format/durations.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './short-time-left.module.css';
import { timeLeftIcons, useTimeLeftSentence } from './time-left.tsx';
import { urgencyOf } from './urgency.ts';
import { confirmWords } from './words.ts';

/** `TimeLeft` in a row of a list: the icon and the time; the whole sentence for whoever hears it or points at it. */
export function ShortTimeLeft({ confirmBy, now }: { confirmBy: string; now: number }) {
  const own = useWords(confirmWords);
  const language = useLanguage();
  const leftMs = Date.parse(confirmBy) - now;
  const sentence = useTimeLeftSentence(leftMs);
  const urgency = urgencyOf(leftMs);
  const isOver = urgency === 'over';
  const Icon = timeLeftIcons[urgency];
  return (
    <p
      className={`${styles.left} ${styles[urgency]}`}
      title={isOver ? sentence : own.before({ moment: formatMoment(confirmBy, language, now) })}
    >
      <Icon aria-hidden="true" />
      <span aria-hidden="true" translate="no">
        {isOver ? own.overShort : formatDuration(leftMs, language)}
      </span>
      <span className="visually-hidden">{sentence}</span>
    </p>
  );
}
