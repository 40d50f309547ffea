import { Check, Scissors, X } from 'lucide-react';
import { useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { formatCents } from '../../web/format/money.ts';
import { Button } from '../../web/ui/button.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ConfirmPartDialog } from './confirm-part-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { heldAmount } from './held-amount.ts';
import styles from './hold-actions.module.css';
import type { HoldOutcome } from './hold-outcome.ts';
import { holdWords } from './hold-words.ts';

interface Props {
  payment: PaymentRequest;
  /** Whether this is what the page is for: its first button then stands out. */
  isMain?: boolean;
  /** For a page whose list loses the hold; one that shows the payment itself sees it change. */
  onOutcome?: (outcome: HoldOutcome) => void;
}

const dialogs = { all: ConfirmDialog, part: ConfirmPartDialog, decline: DeclineDialog };

/** The merchant's answers to a hold: one gesture each, then a dialog that says what will happen, since nothing undoes it. */
export function HoldActions({ payment, isMain = true, onOutcome }: Props) {
  const own = useWords(holdWords);
  const language = useLanguage();
  const [asked, setAsked] = useState<keyof typeof dialogs>();
  if (payment.status !== 'AWAITING_MERCHANT') return null;
  const close = () => setAsked(undefined);
  const settle = (outcome: HoldOutcome) => {
    close();
    onOutcome?.(outcome);
  };
  const AskedDialog = asked && dialogs[asked];
  return (
    <>
      <div className={styles.actions}>
        <Button
          look={isMain ? 'primary' : 'secondary'}
          icon={<Check aria-hidden="true" />}
          onPress={() => setAsked('all')}
        >
          {own.confirm({ amount: formatCents(heldAmount(payment), language) })}
        </Button>
        <Button icon={<Scissors aria-hidden="true" />} onPress={() => setAsked('part')}>
          {own.confirmPart}
        </Button>
        <Button look="danger" icon={<X aria-hidden="true" />} onPress={() => setAsked('decline')}>
          {own.decline}
        </Button>
      </div>
      {AskedDialog && <AskedDialog payment={payment} onClose={close} onOutcome={settle} />}
    </>
  );
}
