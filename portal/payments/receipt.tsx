import type { PaymentRequest } from '../../web/api/client.ts';
import { ReceiptFacts } from '../../web/receipt/receipt-facts.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { receiptContent } from './receipt-content.ts';
import styles from './receipt.module.css';

/** What comes out of the printer, and nowhere else, for the client to take along. */
export function Receipt({ payment }: { payment: PaymentRequest }) {
  const language = useLanguage();
  const { data } = useMerchant();
  const content = data && receiptContent(payment, data, language);
  if (!content) return null;
  const { title, merchant, moment, takenBack, groups, footer } = content;
  return (
    <article className={styles.receipt}>
      <header>
        <p className={styles.tradeName}>
          <Verbatim>{merchant.name}</Verbatim>
        </p>
        {merchant.lines.map((line) => (
          <p key={line}>
            <Verbatim>{line}</Verbatim>
          </p>
        ))}
      </header>
      <div>
        <h1>{title}</h1>
        <p>{moment}</p>
      </div>
      {takenBack !== undefined && <p className={styles.cancelled}>{takenBack}</p>}
      {groups.map((group, index) => (
        <div key={index} className={styles.group}>
          <ReceiptFacts of={group} />
        </div>
      ))}
      <footer>{footer}</footer>
    </article>
  );
}
