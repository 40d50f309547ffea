import { RotateCcw } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './again-button.module.css';
import { useMakeAgain } from './use-make-again.ts';
import { paymentsWords } from './words.ts';

/** « Refaire », from a list whose rows are links themselves: it lies above them. */
export function AgainButton({ payment }: { payment: PaymentRequest }) {
  const own = useWords(paymentsWords);
  const language = useLanguage();
  const makeAgain = useMakeAgain(payment);
  const { amount, customer, clientIdentifier } = payment;
  return (
    <span className={styles.above}>
      <Button
        look="quiet"
        aria-label={own.again({ amount: formatCents(amount.value, language), client: customer ?? clientIdentifier })}
        onPress={makeAgain}
      >
        <RotateCcw aria-hidden="true" />
      </Button>
    </span>
  );
}
