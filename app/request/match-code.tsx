import { useWords } from '../../web/words/words.ts';
import styles from './match-code.module.css';
import { requestWords } from './words.ts';

/** The digits that both screens show, so that both people know they look at the same request. */
export function MatchCode({ code }: { code: string }) {
  const { matchCode, matchCodeHelp } = useWords(requestWords);
  return (
    <div className={styles.match}>
      <p className={styles.name}>{matchCode}</p>
      <p className={styles.code} translate="no">
        {code}
      </p>
      <p className={styles.help}>{matchCodeHelp}</p>
    </div>
  );
}
