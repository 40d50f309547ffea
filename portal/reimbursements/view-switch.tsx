import { CalendarDays, List } from 'lucide-react';
import { Link } from 'wouter';
import { useWords } from '../../web/words/words.ts';
import styles from './view-switch.module.css';
import { reimbursementWords } from './words.ts';

/** List or calendar: two addresses, so that either can be kept or shared. */
export function ViewSwitch({ isCalendar }: { isCalendar: boolean }) {
  const { view } = useWords(reimbursementWords);
  return (
    <nav className={styles.switch} aria-label={view.label}>
      <Link href="/remboursements" className={styles.view} aria-current={isCalendar ? undefined : 'true'}>
        <List aria-hidden="true" /> {view.list}
      </Link>
      <Link
        href="/remboursements?vue=calendrier"
        className={styles.view}
        aria-current={isCalendar ? 'true' : undefined}
      >
        <CalendarDays aria-hidden="true" /> {view.calendar}
      </Link>
    </nav>
  );
}
