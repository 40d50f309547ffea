import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { creditDays } from '../payment/transfer-days.ts';
import styles from './coming-transfers.module.css';
import { HeldBack } from './held-back.tsx';
import { byDay, sumOfArriving, type Group, type Reimbursement } from './sums.ts';
import { TransferCard } from './transfer-card.tsx';
import { TransferList } from './transfer-list.tsx';
import { reimbursementWords } from './words.ts';

interface Props {
  transfers: readonly Reimbursement[];
  /** Business days between a validation and its transfer, once they are known. */
  leadDays: number | undefined;
}

/** What is on its way to the account, day by day, the next one first. */
export function ComingTransfers({ transfers, leadDays }: Props) {
  const own = useWords(reimbursementWords);
  const heldBack = transfers.find((one) => one.heldBack)?.heldBack;
  return (
    <section className={styles.coming}>
      <div>
        <h2>{own.coming}</h2>
        <p className={styles.rule}>{leadDays === undefined ? '\u00a0' : own.rule({ days: leadDays })}</p>
      </div>
      {heldBack && <HeldBack of={heldBack} />}
      {transfers.length === 0 ? <Notice>{own.none}</Notice> : <Totals transfers={transfers} />}
      {byDay(transfers).map((day) => (
        <Day key={day.key} day={day} />
      ))}
    </section>
  );
}

function Totals({ transfers }: { transfers: readonly Reimbursement[] }) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const next = transfers.find(({ net }) => net.value > 0);
  const sum = sumOfArriving(transfers);
  return (
    <div className={styles.totals}>
      {next && (
        <p className={styles.total}>
          <span>{own.next}</span>
          <Money
            of={sumOfArriving(transfers.filter(({ executionDate }) => executionDate === next.executionDate)).net}
            size="l"
          />
          <span>{own.onAccount({ days: creditDays(next.executionDate, next.creditedBy, language) })}</span>
        </p>
      )}
      <p className={styles.total}>
        <span>{own.inTotal}</span>
        <Money of={sum.net} size="l" />
        <span>
          {own.transfers({ count: sum.count })}, {own.payments({ count: sum.paymentCount })}
        </span>
      </p>
    </div>
  );
}

/** A run that was missed leaves several due dates to one day: one transfer holds them all. */
function Day({ day: { key, items } }: { day: Group }) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const [only, ...others] = items;
  if (only && others.length === 0) return <TransferCard transfer={only} as="h3" />;
  return (
    <div className={styles.day}>
      <h3>{formatDay(key, language, serverNow())}</h3>
      <p>{own.together({ amount: formatCents(sumOfArriving(items).net, language) })}</p>
      <TransferList transfers={items} as="h4" />
    </div>
  );
}
