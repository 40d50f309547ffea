import type { ReactNode } from 'react';
import styles from './steps.module.css';

interface Step {
  title: string;
  detail?: string;
  icon?: ReactNode;
  content?: ReactNode;
}

/** What to do, one after the other. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ title, detail, icon, content }) => (
        <li key={title} className={styles.step}>
          <div className={styles.text}>
            <p className={styles.title}>{title}</p>
            {detail !== undefined && <p className={styles.detail}>{detail}</p>}
            {content}
          </div>
          {icon !== undefined && (
            <span className={styles.icon} aria-hidden="true">
              {icon}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
