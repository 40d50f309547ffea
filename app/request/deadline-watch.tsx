import { useEffect, useEffectEvent } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';

interface Props {
  request: ClientPaymentRequest;
  onReached: () => void;
}

/** Looks again at the very moment that the request runs out, not some seconds later. */
export function DeadlineWatch({ request, onReached }: Props) {
  const deadline = request.status === 'AWAITING_MERCHANT' ? request.confirmBy : request.clientDeadline;
  const isReached = useServerNow() >= Date.parse(deadline ?? '');
  const reached = useEffectEvent(onReached);
  useEffect(() => {
    if (isReached) reached();
  }, [isReached]);
  return null;
}
