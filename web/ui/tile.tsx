import type { ReactNode } from 'react';
import styles from './tile.module.css';

/** Figures beside each other. */
export const Tiles = ({ label, children }: { label: string; children: ReactNode }) => (
  <section aria-label={label}>
    <dl className={styles.tiles}>{children}</dl>
  </section>
);

/** One figure, and what it means. Its place is kept while it is read. */
export function Tile({ name, figure, children }: { name: string; figure: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles.tile}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.figure}>{figure ?? <span className={styles.skeleton} aria-hidden="true" />}</dd>
      <dd className={styles.about}>{children}</dd>
    </div>
  );
}
