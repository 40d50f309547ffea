import { Check, Scissors, X } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../payment/use-may.ts';
import { heldAmount } from './held-amount.ts';
import styles from './hold-actions.module.css';
import type { AskHold } from './hold-dialog.tsx';
import { holdWords } from './hold-words.ts';

/** The merchant's answers to the hold that a page is about: one gesture each, then a dialog (hold-dialog.tsx). */
export function HoldActions({ payment, onAsk }: { payment: PaymentRequest; onAsk: AskHold }) {
  const own = useWords(holdWords);
  const language = useLanguage();
  const may = useMay();
  if (!may('ask')) return null;
  return (
    <div className={styles.actions}>
      <Button look="primary" icon={<Check aria-hidden="true" />} onPress={() => onAsk({ payment, answer: 'all' })}>
        {own.confirm({ amount: formatCents(heldAmount(payment), language) })}
      </Button>
      <Button icon={<Scissors aria-hidden="true" />} onPress={() => onAsk({ payment, answer: 'part' })}>
        {own.confirmPart}
      </Button>
      <Button look="danger" icon={<X aria-hidden="true" />} onPress={() => onAsk({ payment, answer: 'decline' })}>
        {own.decline}
      </Button>
    </div>
  );
}
