import { ChevronRight } from 'lucide-react';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import type { Reimbursement } from './sums.ts';
import { TransferDetails } from './transfer-details.tsx';
import styles from './transfer-row.module.css';
import { TransferStatus } from './transfer-status.tsx';
import { reimbursementWords } from './words.ts';

/** A transfer among many: a line that unfolds, so that months of them can be looked through. */
export function TransferRow({ transfer, as: Heading }: { transfer: Reimbursement; as: 'h3' | 'h4' }) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const { executionDate, creditedBy, net, paymentCount, status } = transfer;
  return (
    <details>
      <summary className={styles.summary}>
        <ChevronRight aria-hidden="true" />
        <Heading className={styles.day}>{formatDay(executionDate, language, serverNow())}</Heading>
        <span className={styles.when}>
          {net.value > 0 ? own.onAccount({ days: creditDays(executionDate, creditedBy, language) }) : own.nothing},{' '}
          {own.payments({ count: paymentCount })}
        </span>
        <span className={styles.status}>
          <TransferStatus status={status} />
        </span>
        <span className={styles.net}>
          <Money of={net} />
        </span>
      </summary>
      <div className={styles.details}>
        <TransferDetails transfer={transfer} />
      </div>
    </details>
  );
}
