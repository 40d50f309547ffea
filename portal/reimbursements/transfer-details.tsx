import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { BankReference } from './bank-reference.tsx';
import type { Reimbursement } from './sums.ts';
import styles from './transfer-card.module.css';
import { TransferFigures } from './transfer-figures.tsx';
import { WhyThisAmount } from './why-this-amount.tsx';
import { reimbursementWords } from './words.ts';

/** How a transfer is worked out, how to find it on the bank statement, and the way to its payments. */
export function TransferDetails({ transfer }: { transfer: Reimbursement }) {
  const own = useWords(reimbursementWords);
  const { id, executionDate, gross, fee, carried, net } = transfer;
  const day = formatDay(executionDate, useLanguage(), serverNow());
  return (
    <>
      <TransferFigures gross={gross.value} fee={fee.value} carried={carried.value} net={net.value} />
      <BankReference transfer={transfer} />
      <div className={styles.foot}>
        <Link href={`/remboursements/${id}`} className={styles.open} aria-label={own.openOf({ day })}>
          {own.open}
        </Link>
        <WhyThisAmount transfer={transfer} />
      </div>
    </>
  );
}
