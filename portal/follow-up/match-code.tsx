import { useWords } from '../../web/words/words.ts';
import styles from './match-code.module.css';
import { followUpWords } from './words.ts';

/** The four digits that both screens show, large, and read out one by one. */
export function MatchCode({ code }: { code: string }) {
  const own = useWords(followUpWords);
  return (
    <div className={styles.match}>
      <h3>{own.matchCode}</h3>
      <p className={styles.code} translate="no">
        <span role="img" aria-label={own.matchCodeRead({ digits: code.split('').join(' ') })}>
          {code}
        </span>
      </p>
      <p className={styles.help}>{own.matchCodeHelp}</p>
    </div>
  );
}
