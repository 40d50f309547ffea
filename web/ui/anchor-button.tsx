import type { ReactNode } from 'react';
import styles from './button.module.css';

interface Props {
  /** An address that is none of this app's pages: another program, another app, a file. */
  href: string;
  icon?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A link out of this app that looks like a button. */
export function AnchorButton({ href, icon, wide = false, children }: Props) {
  return (
    <a href={href} className={`${styles.button} ${styles.secondary} ${styles.m} ${wide ? styles.wide : ''}`}>
      {icon}
      {children}
    </a>
  );
}
