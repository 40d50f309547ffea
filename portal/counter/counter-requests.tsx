import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { answer } from '../../web/api/client.ts';
import { isPassing } from '../../web/api/failure.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { useWords } from '../../web/words/words.ts';
import { usePaymentAction } from '../payment/use-payment-action.ts';
import { counterRequestsKey } from './counter-key.ts';
import { CounterRequestCard } from './counter-request-card.tsx';
import { useCounterRequests } from './use-counter-requests.ts';
import { counterWords } from './words.ts';

/**
 * What clients propose at the counter, and the answers. What went wrong stays here: whoever was late sees the card go, and
 * reads why.
 */
export default function CounterRequests() {
  const own = useWords(counterWords);
  const requests = useCounterRequests();
  const { api } = useSignedIn();
  const queries = useQueryClient();
  const [, navigate] = useLocation();
  const readAgain = () => void queries.invalidateQueries({ queryKey: counterRequestsKey });
  const accept = usePaymentAction((to, id: string) =>
    answer(to.POST('/v1/counter-requests/{id}/accept', { params: { path: { id } } })),
  );
  const refuse = useMutation({
    mutationFn: (id: string) => answer(api.POST('/v1/counter-requests/{id}/refuse', { params: { path: { id } } })),
    onSettled: readAgain,
  });
  const acceptOne = (id: string) => {
    refuse.reset();
    accept.mutate(id, { onSuccess: ({ id: paymentId }) => navigate(`/demandes/${paymentId}`), onSettled: readAgain });
  };
  const error = accept.error ?? refuse.error;
  if (requests.length === 0 && !error) return null;
  return (
    <section aria-label={own.list}>
      <Stack>
        <FailureNotice
          error={error}
          // Nobody knows whether it was accepted: sent again, it is found so.
          onRetry={isPassing(accept.error) ? () => acceptOne(accept.variables!) : undefined}
        />
        {requests.map((request) => (
          <CounterRequestCard
            key={request.id}
            request={request}
            isPending={accept.isPending || refuse.isPending}
            onAccept={() => acceptOne(request.id)}
            onRefuse={() => {
              accept.reset();
              refuse.mutate(request.id);
            }}
          />
        ))}
      </Stack>
    </section>
  );
}
