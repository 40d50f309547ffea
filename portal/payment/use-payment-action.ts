import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { readOthers, takeIn } from '../../web/live/take-in.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { keptPayments, paymentsKey } from './kept-payments.ts';

/**
 * A step of the merchant on one payment. Its answer takes the place of what was read of it. When somebody was faster
 * (`status-conflict`), all of it is read again, so that the page shows how it stands now.
 */
export function usePaymentAction<Input>(send: (api: Api, input: Input) => Promise<PaymentRequest>) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(api, input),
    onSuccess: (payment) => {
      takeIn(queries, keptPayments, payment);
      readOthers(queries, keptPayments);
    },
    onError: (error) => {
      if (refusalCode(error) === 'status-conflict') void queries.invalidateQueries({ queryKey: paymentsKey });
    },
  });
}
