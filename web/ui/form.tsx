import { useEffect, useRef, useState, type ReactNode } from 'react';
import styles from './layout.module.css';

interface Props {
  onSubmit: () => void;
  /** Why what was sent was refused, if it was. */
  error?: unknown;
  children: ReactNode;
}

/**
 * Fields one under another that are sent together, by the Enter key too. What is wrong is said by the fields, not by the
 * browser; who sends it is led to the first of them.
 */
export function Form({ onSubmit, error, children }: Props) {
  const ref = useRef<HTMLFormElement>(null);
  const [submissions, setSubmissions] = useState(0);
  useEffect(() => {
    if (submissions > 0) ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [submissions, error]);
  return (
    <form
      ref={ref}
      noValidate
      className={`${styles.stack} ${styles.m}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
        setSubmissions(submissions + 1);
      }}
    >
      {children}
    </form>
  );
}
