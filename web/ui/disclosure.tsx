import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './disclosure.module.css';

interface Props {
  summary: string;
  children: ReactNode;
  /** Left out, it is closed until it is opened. */
  isOpen?: boolean;
  onToggle?: (isOpen: boolean) => void;
}

/** More to read or to say, for who asks for it. */
export function Disclosure({ summary, children, isOpen, onToggle }: Props) {
  return (
    <details className={styles.disclosure} open={isOpen} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>
        <ChevronRight aria-hidden="true" />
        {summary}
      </summary>
      <div className={styles.content}>{children}</div>
    </details>
  );
}
