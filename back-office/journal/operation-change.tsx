import { serverNow } from '../../web/api/server-clock.ts';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { factChanges } from './operation-facts.ts';
import styles from './operation-change.module.css';

type Change = Parameters<typeof factChanges>[0];

/** From → to, fact by fact. */
export function OperationChange(change: Change) {
  const language = useLanguage();
  return (
    <ul className={styles.changes}>
      {factChanges(change, { language, now: serverNow() }).map(({ name, label, sides }) => (
        <li key={name}>
          <span className={styles.name}>{label}</span> <Verbatim>{sides.join(' → ')}</Verbatim>
        </li>
      ))}
    </ul>
  );
}
