import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link } from 'wouter';
import styles from './button.module.css';

interface Look {
  /** `primary` once a page at most. */
  look?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'm' | 'l';
  /** As wide as its place. */
  wide?: boolean;
  icon?: ReactNode;
}

const classes = ({ look = 'secondary', size = 'm', wide }: Look) =>
  [styles.button, styles[look], styles[size], wide && styles.wide].filter(Boolean).join(' ');

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'>, Look {
  children: ReactNode;
}

/** `isPending` keeps it focusable, says that it works, and lets no second press through. */
export function Button({ look, size, wide, icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={classes({ look, size, wide })}>
      {props.isPending ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {children}
    </AriaButton>
  );
}

/** A link of this app that looks like a button. */
export function ButtonLink({ href, children, icon, ...look }: Look & { href: string; children: ReactNode }) {
  return (
    <Link href={href} className={classes(look)}>
      {icon}
      {children}
    </Link>
  );
}
