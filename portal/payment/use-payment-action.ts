import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { Api, PaymentRequest } from '../../web/api/client.ts';
import { refusalCode } from '../../web/api/failure.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { paymentKey, paymentsKey } from './use-payment.ts';

/**
 * A step of the merchant on one payment. The answer replaces what was read of it, and lists are read again. When somebody
 * was faster (`status-conflict`), all of it is read again, so that the page shows how it stands now.
 */
export function usePaymentAction<Input>(id: string, send: (api: Api, input: Input) => Promise<PaymentRequest>) {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(api, input),
    onSuccess: (payment) => {
      // An answer to an older question must not overwrite this one.
      void queries.cancelQueries({ queryKey: paymentKey(id) });
      queries.setQueryData(paymentKey(id), payment);
      readAgain(queries, (key) => key !== id);
    },
    onError: (error) => {
      if (refusalCode(error) === 'status-conflict') readAgain(queries);
    },
  });
}

const readAgain = (queries: QueryClient, isStale: (idOrList: unknown) => boolean = () => true) =>
  void queries.invalidateQueries({ queryKey: paymentsKey, predicate: ({ queryKey }) => isStale(queryKey[2]) });
