import type { RecentClient } from './recent-clients.ts';

/** As many as one takes in at a glance. */
const offeredMax = 6;

/** Those whose name or masked identifier contains what was typed, whatever the accents and the case. */
export function matchingClients(clients: readonly RecentClient[], typed: string): RecentClient[] {
  const sought = folded(typed.trim());
  return clients
    .filter(({ customer = '', clientIdentifier }) =>
      [customer, clientIdentifier].some((text) => folded(text).includes(sought)),
    )
    .slice(0, offeredMax);
}

const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
