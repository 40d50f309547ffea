import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './setting-link.module.css';

interface Props {
  href: string;
  icon: ReactNode;
  title: string;
  detail: string;
}

/** A line that leads to a page of its own; all of it is the target. */
export function SettingLink({ href, icon, title, detail }: Props) {
  return (
    <li>
      <Link href={href} className={styles.link}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
        <span>
          <span className={styles.title}>{title}</span>
          <span className={styles.detail}>{detail}</span>
        </span>
        <ChevronRight aria-hidden="true" />
      </Link>
    </li>
  );
}
