import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './credits.module.css';
import { useCredits } from './use-credits.ts';
import { walletWords } from './words.ts';

/** What was put into the wallet, and what was taken back since it was a mistake: nobody wonders where an amount went. */
export function Credits() {
  const { credits: own } = useWords(walletWords);
  const language = useLanguage();
  const { data } = useCredits();
  if (!data || data.items.length === 0) return null;
  return (
    <section className={styles.credits} aria-labelledby="credits">
      <h2 id="credits">{own.title}</h2>
      <ul className={styles.list}>
        {data.items.map(({ kind, creditId, amount, at }) => (
          <li key={`${creditId} ${at}`} className={styles.item}>
            <span className={styles.what}>{own[kind]}</span>
            <span className={styles.amount}>
              <Money of={kind === 'REVERSAL' ? { ...amount, value: -amount.value } : amount} />
            </span>
            <span className={styles.day}>{formatDay(at, language, serverNow())}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
