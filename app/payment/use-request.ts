import { isEnded } from '../../contract/payment-status.ts';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { openDeadline } from '../../web/live/open-deadline.ts';
import { keepNewer } from '../../web/live/take-in.ts';
import { useAtDeadline } from '../../web/live/use-at-deadline.ts';
import { useLive } from '../../web/live/use-live.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';
import { requestKey } from './kept-requests.ts';
import { readRequest } from './read-request.ts';

/** Where a request is read, paid, and told about once it is over. */
export const requestPath = (id: string): string => `/demandes/${encodeURIComponent(id)}`;

/** One request with the challenge to sign, live while somebody has to act on it: only days later may the vouchers come back. */
export function useRequest(id: string) {
  const { api } = useSignedIn();
  const request = useLive<ClientPaymentRequest>({
    queryKey: requestKey(id),
    queryFn: () => readRequest(api, id),
    isOver: ({ status }) => isEnded(status),
    keep: keepNewer,
  });
  useAtDeadline(openDeadline(request.data), () => void request.refetch());
  return request;
}
