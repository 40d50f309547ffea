import { Link } from 'wouter';
import { useWords } from '../../web/words/words.ts';
import styles from './brand.module.css';
import { shellWords } from './words.ts';

export function Brand() {
  return (
    <Link href="/" className={styles.brand}>
      <img src="/back-office/icon.svg" alt="" width="32" height="32" />
      {useWords(shellWords).product}
    </Link>
  );
}
