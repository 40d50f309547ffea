import type { ReactNode } from 'react';
import styles from './badge.module.css';

export type Tone = 'neutral' | 'waiting' | 'action' | 'good' | 'bad';

/** A state, in a word or two. The colour only repeats what the words say. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
