import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { useSentOnce } from '../payment/use-sent-once.ts';
import { tooLate, type HoldOutcome } from './hold-outcome.ts';

export interface HoldDialogProps {
  payment: PaymentRequest;
  onClose: () => void;
  onOutcome: (outcome: HoldOutcome) => void;
}

type Answer = (api: Api) => Promise<PaymentRequest>;

/** Sends the merchant's answer to a hold, once however often the button is pressed. */
export function useHoldAnswer({ payment, onOutcome }: Pick<HoldDialogProps, 'payment' | 'onOutcome'>) {
  const { mutateAsync, isPending, error } = usePaymentAction(payment.id, (api, give: Answer) => give(api));
  const sendAnswer = useSentOnce(mutateAsync, {
    onDone: (answered) => onOutcome({ is: 'answered', payment: answered }),
    onFailed: (failure) => {
      const late = tooLate(payment, failure);
      if (late) onOutcome(late);
    },
  });
  return { sendAnswer, isPending, error };
}
