import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { paymentKey } from './use-payment.ts';

/**
 * Something that the merchant does to a payment. Its answer is what every page shows from then on; when somebody was faster
 * (`status-conflict`) the payment is read again, so that the page shows the state in which it is now.
 */
export function usePaymentAction<Variables = void>(
  id: string,
  act: (api: Api, variables: Variables) => Promise<PaymentRequest>,
) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const queryKey = paymentKey(id);
  return useMutation({
    mutationFn: (variables: Variables) => act(api, variables),
    onSuccess: async (payment) => {
      // A look that began before the action must not bring back the state of before.
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, payment);
      void queries.invalidateQueries({ queryKey: ['payment-requests'] });
    },
    onError: async (error) => {
      if (refusalCode(error) === 'status-conflict') await queries.invalidateQueries({ queryKey });
    },
  });
}
