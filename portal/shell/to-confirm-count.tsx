import { useToConfirm } from '../confirm/use-to-confirm.ts';
import styles from './to-confirm-count.module.css';

/** How many holds wait for the merchant: what is forgotten is lost. */
export function ToConfirmCount() {
  const { data } = useToConfirm();
  const count = data?.items.length ?? 0;
  return count > 0 && <span className={styles.count}>{count}</span>;
}
