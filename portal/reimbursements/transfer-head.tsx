import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Card, Facts, Stack } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import { BankReference } from './bank-reference.tsx';
import styles from './reimbursement-page.module.css';
import { HeldBack } from './held-back.tsx';
import { isToCome, type Reimbursement } from './sums.ts';
import { TransferStatus } from './transfer-status.tsx';
import { WhyThisAmount } from './why-this-amount.tsx';
import { reimbursementWords } from './words.ts';

/** How much, when, and how to find it at the bank. */
export function TransferHead({ transfer }: { transfer: Reimbursement }) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const { net, status, executionDate, creditedBy, paymentCount } = transfer;
  const { facts } = own.detail;
  const day = formatDay(executionDate, language, serverNow());
  return (
    <Card>
      <Stack>
        <div className={styles.top}>
          <Stack space="s">
            <Money of={net} size="xl" />
            <span>
              <TransferStatus status={status} />
            </span>
          </Stack>
          <Facts
            facts={[
              [facts.asked, day],
              net.value > 0 && [facts.onAccount, creditDays(executionDate, creditedBy, language)],
              [facts.payments, String(paymentCount)],
            ]}
          />
        </div>
        {transfer.heldBack && <HeldBack of={transfer.heldBack} />}
        {net.value > 0 && <p>{own.status[status]({ day })}</p>}
        {net.value < 0 && <Notice>{own.noTransfer({ amount: formatCents(0 - net.value, language) })}</Notice>}
        {net.value === 0 && <Notice>{own.nilTransfer}</Notice>}
        <BankReference transfer={transfer} />
        {isToCome(transfer) && <p>{own.bank.later}</p>}
        <WhyThisAmount transfer={transfer} withLines={false} />
      </Stack>
    </Card>
  );
}
