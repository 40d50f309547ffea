import { useQuery } from '@tanstack/react-query';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { useCountInTitle } from '../../web/ui/page-title.tsx';
import { awaitingAnswer } from '../payment/awaiting-answer.ts';
import { openRequestsAsKnown } from '../payment/kept-requests.ts';

const everyMs = 30_000;

/** How many requests wait for the client, on the browser's tab: as far as is known, nothing is read for it. */
export function OpenCount() {
  const { data: requests = [] } = useQuery<ClientPaymentRequest[]>(openRequestsAsKnown);
  const now = useServerNow(everyMs);
  useCountInTitle(awaitingAnswer(requests, now).length);
  return null;
}
