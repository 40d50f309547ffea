import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { useSentOnce } from '../../web/api/use-sent-once.ts';

type Answer = (api: Api) => Promise<PaymentRequest>;

/** Sends the merchant's answer to a hold, once however often the button is pressed. */
export function useHoldAnswer(onAnswered: (payment: PaymentRequest) => void) {
  const { mutateAsync, isPending, isSuccess, error } = usePaymentAction((api, give: Answer) => give(api));
  const sendAnswer = useSentOnce(mutateAsync, { onDone: onAnswered });
  return { sendAnswer, isPending, isSuccess, error };
}

export interface HoldDialogProps {
  payment: PaymentRequest;
  onClose: () => void;
  answering: ReturnType<typeof useHoldAnswer>;
}
