import { Phone } from 'lucide-react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { outcomeWords } from './outcome-words.ts';
import styles from './outcome-next.module.css';

/** What is still to be paid and to whom, what came back, whom to call: whatever the outcome leaves to do. */
export function OutcomeNext({ request }: { request: ClientPaymentRequest }) {
  const own = useWords(outcomeWords);
  const language = useLanguage();
  const { status, merchant, remainder, authorisedAmount, capturedAmount, reason } = request;
  const left = remainder?.value ?? 0;
  const released = (authorisedAmount?.value ?? 0) - (capturedAmount?.value ?? authorisedAmount?.value ?? 0);
  const remainderWords = status === 'AWAITING_MERCHANT' ? own.remainderIfConfirmed : own.remainder;
  const lostService = status === 'MERCHANT_DECLINED' || status === 'MERCHANT_EXPIRED' || status === 'CLIENT_EXPIRED';
  return (
    <>
      {left > 0 && (
        <Notice tone="warning">
          <p className={styles.strong}>
            {remainderWords({ remainder: formatCents(left, language), merchant: merchant.name })}
          </p>
        </Notice>
      )}
      {status === 'VALIDATED' && left === 0 && <Notice tone="good">{own.nothingLeft}</Notice>}
      {status === 'VALIDATED' && released > 0 && (
        <Notice>{own.partly({ released: formatCents(released, language), euros: released / 100 })}</Notice>
      )}
      {status === 'AWAITING_MERCHANT' && <p className={styles.updates}>{own.updates}</p>}
      {status === 'CLIENT_DECLINED' && reason === 'NOT_MINE' && <Notice>{own.notMine}</Notice>}
      {request.message !== undefined && <Notice title={own.message}>{own.quoted({ text: request.message })}</Notice>}
      {lostService && merchant.phone !== undefined && (
        <a className={styles.call} href={`tel:${merchant.phone.replaceAll(/\s/g, '')}`}>
          <Phone aria-hidden="true" /> {own.call({ phone: merchant.phone })}
        </a>
      )}
    </>
  );
}
