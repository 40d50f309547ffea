import type { PaymentRequest } from '../../web/api/client.ts';
import { formatDay, formatTime } from '../../web/format/dates.ts';
import { Facts } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { paymentWords } from '../payment/payment-words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { receiptWords } from './receipt-words.ts';
import styles from './receipt.module.css';
import { stillDue } from './split.ts';

/** What comes out of the printer, and nowhere else, for the client to take along. */
export function Receipt({ payment }: { payment: PaymentRequest }) {
  const own = useWords(receiptWords);
  const { means: names } = useWords(paymentWords);
  const language = useLanguage();
  const { data: merchant } = useMerchant();
  const { validatedAt, capturedAmount, complement, label, reference } = payment;
  if (!merchant || !validatedAt || !capturedAmount) return null;
  const settled = complement?.settlements ?? [];
  return (
    <article className={styles.receipt}>
      <header>
        <p className={styles.tradeName}>{merchant.tradeName}</p>
        <p>{[merchant.legalName, merchant.city, merchant.phone].filter(Boolean).join(' · ')}</p>
      </header>
      <h1>{own.title}</h1>
      {payment.status !== 'VALIDATED' && <p className={styles.cancelled}>{own.cancelled}</p>}
      <Facts
        facts={[
          [own.date, `${formatDay(validatedAt, language, 0)}, ${formatTime(validatedAt, language)}`],
          label !== undefined && [own.label, label],
          reference !== undefined && [own.reference, reference],
          [own.client, payment.clientIdentifier],
        ]}
      />
      <div className={styles.amounts}>
        <Facts
          facts={[
            [own.requested, <Money key="requested" of={payment.amount} />],
            [own.vouchers, <Money key="vouchers" of={capturedAmount} />],
            ...settled.map(({ means, amount }) => [names[means], <Money key={means} of={amount} />] as const),
            [own.total, <Money key="total" of={capturedAmount.value + (complement?.settledAmount.value ?? 0)} />],
            stillDue(payment) > 0 && [own.due, <Money key="due" of={stillDue(payment)} />],
          ]}
        />
      </div>
      <Facts
        facts={[
          [own.matchCode, payment.matchCode],
          [own.id, payment.id],
        ]}
      />
      <footer>{own.disclaimer}</footer>
    </article>
  );
}
