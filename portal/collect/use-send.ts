import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answer } from '../../web/api/client.ts';
import { problemOf } from '../../web/api/failure.ts';
import { readOthers, takeIn } from '../../web/live/take-in.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { keptPayments } from '../payment/kept-payments.ts';
import { drafts } from './draft.ts';
import { keepType } from './last-type.ts';
import { recentClientsKey } from './recent-clients.ts';
import type { RequestBody } from './request-body.ts';

interface Sent {
  key: string;
  body: RequestBody;
}

/**
 * Sends a draft's request, as often as it takes: its idempotency key makes one of them. What becomes of the draft is settled
 * here, also when the merchant has left the page in the meantime. Without an answer it stays frozen: the same must be sent
 * again, for nobody knows whether it was made.
 */
export function useSend() {
  const { api } = useSignedIn();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ key, body }: Sent) =>
      answer(api.POST('/v1/payment-requests', { params: { header: { 'Idempotency-Key': key } }, body })),
    onSuccess: (payment, { key, body }) => {
      keepType(body.type);
      takeIn(queries, keptPayments, payment);
      readOthers(queries, keptPayments);
      void queries.invalidateQueries({ queryKey: recentClientsKey, refetchType: 'none' });
      drafts.drop(key);
    },
    onError: (error, { key }) => {
      const code = problemOf(error)?.code;
      if (code === 'idempotency-key-reused') drafts.renew(key);
      else if (code !== undefined && code !== 'internal-error') drafts.release(key);
    },
  });
}
