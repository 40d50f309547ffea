import { useState, type ReactNode } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { isPassing } from '../../web/api/failure.ts';
import { newer } from '../../web/live/take-in.ts';
import { MovedOnDialog } from '../payment/moved-on-dialog.tsx';
import { usePayment } from '../payment/use-payment.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ConfirmPartDialog } from './confirm-part-dialog.tsx';
import { DeclineDialog } from './decline-dialog.tsx';
import { useHoldAnswer } from './use-hold-answer.ts';

const dialogs = { all: ConfirmDialog, part: ConfirmPartDialog, decline: DeclineDialog };

/** Which answer to which hold somebody is about to give. */
export interface AskedHold {
  payment: PaymentRequest;
  answer: keyof typeof dialogs;
}
export type AskHold = (asked: AskedHold) => void;

/**
 * The dialog of an answer to a hold. It belongs to the page and not to what shows the hold, which goes away when somebody
 * else answers: the dialog then says who did what.
 */
export function useHoldDialog(onAnswered: (payment: PaymentRequest) => void = () => undefined): {
  ask: AskHold;
  dialog: ReactNode;
} {
  const [asked, setAsked] = useState<AskedHold>();
  const close = () => setAsked(undefined);
  const dialog = asked && (
    <HoldDialog
      key={asked.payment.id}
      {...asked}
      onClose={close}
      onAnswered={(payment) => {
        close();
        onAnswered(payment);
      }}
    />
  );
  return { ask: setAsked, dialog };
}

interface Props extends AskedHold {
  onClose: () => void;
  onAnswered: (payment: PaymentRequest) => void;
}

function HoldDialog({ payment, answer, onClose, onAnswered }: Props) {
  const { data } = usePayment(payment.id);
  const current = newer(data, payment);
  const answering = useHoldAnswer(onAnswered);
  const { isPending, isSuccess, error } = answering;
  if (current.status !== 'AWAITING_MERCHANT' && !isPending && !isSuccess) {
    return <MovedOnDialog payment={current} isMine={isPassing(error)} onClose={onClose} />;
  }
  const Asked = dialogs[answer];
  return <Asked payment={payment} onClose={onClose} answering={answering} />;
}
