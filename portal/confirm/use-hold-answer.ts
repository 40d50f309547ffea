import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { tooLate, type HoldOutcome } from './hold-outcome.ts';

export interface HoldDialogProps {
  payment: PaymentRequest;
  onClose: () => void;
  onOutcome: (outcome: HoldOutcome) => void;
}

/** Sends the merchant's answer to a hold, once however often the button is pressed. */
export function useHoldAnswer<Input>(
  { payment, onOutcome }: Pick<HoldDialogProps, 'payment' | 'onOutcome'>,
  send: (api: Api, input: Input) => Promise<PaymentRequest>,
) {
  const { mutate, isPending, error } = usePaymentAction(payment.id, send);
  const sendAnswer = (input: Input) => {
    if (isPending) return;
    mutate(input, {
      onSuccess: (answered) => onOutcome({ is: 'answered', payment: answered }),
      onError: (failure) => {
        const late = tooLate(payment, failure);
        if (late) onOutcome(late);
      },
    });
  };
  return { sendAnswer, isPending, error };
}
