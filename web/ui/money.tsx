import { formatCents } from '../format/money.ts';
import { useLanguage } from '../words/language.ts';
import styles from './money.module.css';

interface Props {
  /** In cents, or an amount of the API. */
  of: number | { value: number };
  size?: 'm' | 'l' | 'xl';
}

/** An amount, never broken over two lines, and written our way also where the browser translates the page. */
export function Money({ of, size = 'm' }: Props) {
  const language = useLanguage();
  return (
    <span className={`${styles.money} ${styles[size]}`} translate="no">
      {formatCents(typeof of === 'number' ? of : of.value, language)}
    </span>
  );
}
