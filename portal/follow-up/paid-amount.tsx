import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { followUpWords } from './words.ts';

/** What the vouchers paid, and of how much. */
export function PaidAmount({ payment: { amount, capturedAmount = amount } }: { payment: PaymentRequest }) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  return (
    <>
      <p>
        <Money of={capturedAmount} size="xl" />
      </p>
      {capturedAmount.value < amount.value && <p>{own.paidOf({ amount: formatCents(amount.value, language) })}</p>}
    </>
  );
}
