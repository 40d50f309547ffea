import { useState } from 'react';
import type { ClientPaymentRequest } from '../../web/api/client.ts';

interface Seen {
  known: readonly ClientPaymentRequest[];
  arrived: readonly ClientPaymentRequest[];
}

/** Which requests came while the page was there: those are worth announcing, the ones that it began with are not. */
export function useArrivals(requests: readonly ClientPaymentRequest[]): readonly ClientPaymentRequest[] {
  const [seen, setSeen] = useState<Seen>({ known: requests, arrived: [] });
  if (requests === seen.known) return seen.arrived;
  const next = { known: requests, arrived: arrivedOf(requests, seen) };
  setSeen(next);
  return next.arrived;
}

/** The latest arrivals stay announced until others come, as long as they are open. */
function arrivedOf(requests: readonly ClientPaymentRequest[], { known, arrived }: Seen): ClientPaymentRequest[] {
  const knownIds = new Set(known.map(({ id }) => id));
  const fresh = requests.filter(({ id, status }) => status === 'AWAITING_CLIENT' && !knownIds.has(id));
  if (fresh.length > 0) return fresh;
  const arrivedIds = new Set(arrived.map(({ id }) => id));
  return requests.filter(({ id, status }) => status === 'AWAITING_CLIENT' && arrivedIds.has(id));
}
