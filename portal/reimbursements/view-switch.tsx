import { CalendarDays, List, ReceiptText } from 'lucide-react';
import { Link } from 'wouter';
import { useWords } from '../../web/words/words.ts';
import styles from './view-switch.module.css';
import { reimbursementWords } from './words.ts';

/** As the address has it. */
export const views = ['liste', 'calendrier', 'releve'] as const;
export type View = (typeof views)[number];

const icons = { liste: List, calendrier: CalendarDays, releve: ReceiptText };

/** List, calendar or a month's statement: each an address, so that it can be kept or shared. */
export function ViewSwitch({ current }: { current: View }) {
  const { view } = useWords(reimbursementWords);
  return (
    <nav className={styles.switch} aria-label={view.label}>
      {views.map((one) => {
        const Icon = icons[one];
        return (
          <Link
            key={one}
            href={one === 'liste' ? '/remboursements' : `/remboursements?vue=${one}`}
            className={styles.view}
            aria-current={one === current ? 'true' : undefined}
          >
            <Icon aria-hidden="true" /> {view[one]}
          </Link>
        );
      })}
    </nav>
  );
}
