import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link } from 'wouter';
import { useWords, words } from '../words/words.ts';
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

const dictionary = words({
  working: { fr: 'En cours…', en: 'Working…' },
});

/**
 * `isPending` keeps it focusable, says that it works, and lets no second press through. Not by React Aria's own pending
 * state: its announcement stays in the page for seconds and names a button that may be gone by then.
 */
export function Button({ look, size, wide, icon, children, isPending, ...props }: ButtonProps) {
  const { working } = useWords(dictionary);
  const still = isPending && ({ 'aria-disabled': true, type: 'button', onPress: undefined } as const);
  return (
    <>
      <AriaButton {...props} {...still} className={classes({ look, size, wide })}>
        {isPending ? <span className={styles.spinner} aria-hidden="true" /> : icon}
        {children}
      </AriaButton>
      {isPending !== undefined && (
        <span role="status" className="visually-hidden">
          {isPending ? working : ''}
        </span>
      )}
    </>
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
