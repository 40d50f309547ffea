import type { ReactNode } from 'react';
import styles from './state-banner.module.css';

export type BannerTone = 'waiting' | 'action' | 'good' | 'bad' | 'neutral';

interface Props {
  tone: BannerTone;
  icon: ReactNode;
  /** The state, in a few words. */
  title: string;
  /** What it means, and what to do. */
  lead: ReactNode;
  /** A figure that goes with it; not read out as it changes. */
  children?: ReactNode;
}

/** How the request stands, large enough to be read across a counter; told to screen readers whenever it changes. */
export function StateBanner({ tone, icon, title, lead, children }: Props) {
  return (
    <section className={`${styles.banner} ${styles[tone]}`}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <div role="status" className={styles.state}>
        <h2 className={styles.title}>{title}</h2>
        {lead !== undefined && <p>{lead}</p>}
      </div>
      {children !== undefined && <div className={styles.figure}>{children}</div>}
    </section>
  );
}
