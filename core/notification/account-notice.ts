import type { Instant } from '../time.ts';
import type { ClientNoticeEvent, Notice } from './notice.ts';

/** What is mailed of a client's account, and needs nothing else to be said. */
export type AccountEvent = Extract<
  ClientNoticeEvent,
  'CODE_LOCKED' | 'CODE_CHANGED' | 'DEVICE_ADDED' | 'DEVICE_REVOKED' | 'EMAIL_CHANGED'
>;

/** What happened to a client's account. `occurrence` tells one such fact from the next: a version, a device, an attempt. */
export interface AccountFact {
  event: AccountEvent;
  clientId: string;
  occurrence: string;
  at: Instant;
}

/** It is mailed, phones or not: whoever has stolen the phone reads what the phone is told. */
export const accountNotice = ({ event, clientId, occurrence, at }: AccountFact): Notice => ({
  audience: 'CLIENT',
  recipientId: clientId,
  event,
  about: { kind: 'CLIENT', id: clientId },
  occurrence,
  channel: 'EMAIL',
  state: 'PENDING',
  at,
});

/** To the old address as to the new one: whoever has the old mailbox may be the one whose account it is. */
export const emailNotices = (
  clientId: string,
  { addresses, occurrence, at }: { addresses: readonly string[]; occurrence: string; at: Instant },
): Notice[] =>
  addresses.map((address, index) => ({
    ...accountNotice({ event: 'EMAIL_CHANGED', clientId, occurrence: `${occurrence}-${index}`, at }),
    address,
  }));
