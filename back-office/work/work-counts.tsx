import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Skeleton } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useWork } from './use-work.ts';
import styles from './work-counts.module.css';
import { workWords } from './words.ts';

/** How much waits in each list, and since when. */
export default function WorkCounts() {
  const own = useWords(workWords);
  const language = useLanguage();
  const { data, error, refetch } = useWork();
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <ul className={styles.lists}>
      {data.items.map(({ list, count, hasMore, taken, oldest }) => (
        <li key={list}>
          <Link href={`/travail/${list}`} className={styles.list}>
            <span className={styles.count}>{hasMore ? `${count}+` : count}</span>
            <span className={styles.name}>{own.lists[list]}</span>
            <span className={styles.detail}>
              {oldest === undefined
                ? own.nothing
                : own.since({ moment: formatMoment(oldest, language, serverNow()), taken })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
