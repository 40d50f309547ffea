import { useCountInTitle } from '../../web/ui/page-title.tsx';
import { useToConfirmCount } from '../confirm/use-to-confirm.ts';
import styles from './to-confirm-count.module.css';

/** How many holds wait for the merchant, here and on the browser's tab: what is forgotten is lost. */
export function ToConfirmCount() {
  const count = useToConfirmCount();
  useCountInTitle(count);
  return count > 0 && <span className={styles.count}>{count}</span>;
}
