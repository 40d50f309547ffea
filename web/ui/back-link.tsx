import { ChevronLeft } from 'lucide-react';
import { Link } from 'wouter';
import styles from './back-link.module.css';

/** To the page above this one. */
export function BackLink({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={styles.link}>
      <ChevronLeft aria-hidden="true" />
      {children}
    </Link>
  );
}
