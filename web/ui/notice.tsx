import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

const icons = { info: Info, good: CircleCheck, warning: TriangleAlert, bad: CircleAlert };

interface Props {
  tone?: keyof typeof icons;
  title?: string;
  children?: ReactNode;
  /** What came about just now is read out; `bad` at once, the rest when the reader pauses. */
  live?: boolean;
}

/** Something to know, beside what one is doing. */
export function Notice({ tone = 'info', title, children, live = false }: Props) {
  const Icon = icons[tone];
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={live ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon aria-hidden="true" />
      <div>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
