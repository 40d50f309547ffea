import { Link } from 'wouter';
import styles from './brand.module.css';

export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <img src="/icon.svg" alt="" width="32" height="32" />
      Encaissement
    </Link>
  );
}
