import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import type { Reimbursement } from './sums.ts';
import styles from './transfer-card.module.css';
import { TransferDetails } from './transfer-details.tsx';
import { TransferStatus } from './transfer-status.tsx';
import { reimbursementWords } from './words.ts';

/** A transfer to come, all of it in sight. */
export function TransferCard({ transfer, as: Heading }: { transfer: Reimbursement; as: 'h3' | 'h4' }) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const { executionDate, creditedBy, net, paymentCount, status } = transfer;
  return (
    <article className={styles.card}>
      <header className={styles.head}>
        <Heading className={styles.day}>{formatDay(executionDate, language, serverNow())}</Heading>
        <span className={styles.net}>
          <Money of={net} />
        </span>
      </header>
      <p className={styles.facts}>
        <TransferStatus status={status} />
        {net.value > 0 && <span>{own.onAccount({ days: creditDays(executionDate, creditedBy, language) })}</span>}
        <span>{own.payments({ count: paymentCount })}</span>
      </p>
      {net.value <= 0 && (
        <Notice>
          {net.value < 0 ? own.noTransfer({ amount: formatCents(0 - net.value, language) }) : own.nilTransfer}
        </Notice>
      )}
      <TransferDetails transfer={transfer} />
    </article>
  );
}
