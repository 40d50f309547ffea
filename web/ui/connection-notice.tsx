import { useWords } from '../words/words.ts';
import styles from './connection-notice.module.css';
import { Notice } from './notice.tsx';
import { connectionNoticeWords } from './connection-notice-words.ts';

/** For what is followed live: says so while it cannot be. */
export function ConnectionNotice({ isLost }: { isLost: boolean }) {
  const { title, detail } = useWords(connectionNoticeWords);
  // The region is there before its content, so that a screen reader tells of it.
  return (
    <div role="status" className={styles.region}>
      {isLost && (
        <Notice tone="warning" title={title}>
          <p>{detail}</p>
        </Notice>
      )}
    </div>
  );
}
