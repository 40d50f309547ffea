import styles from './check-code-text.module.css';

/** To be compared with another screen, symbol by symbol. */
export function CheckCode({ code }: { code: string }) {
  return (
    <p className={styles.code} translate="no">
      {code}
    </p>
  );
}
