import type { Instant } from '../time.ts';
import type { ClientNoticeEvent, Notice } from './notice.ts';

/** What a client is told of the account, by mail and on the other devices, and needs nothing else to be said. */
export const accountEvents = [
  'CODE_LOCKED',
  'CODE_CHANGED',
  'DEVICE_ADDED',
  'DEVICE_REVOKED',
  'EMAIL_CHANGED',
  'PUSH_MOVED',
  'MERCHANT_BLOCKED_BY_CLIENT',
  'MERCHANT_UNBLOCKED_BY_CLIENT',
] as const satisfies readonly ClientNoticeEvent[];
export type AccountEvent = (typeof accountEvents)[number];

/** What happened to a client's account. `occurrence` tells one such fact from the next: a version, a device, an attempt. */
export interface AccountFact {
  event: AccountEvent;
  clientId: string;
  occurrence: string;
  at: Instant;
  /** Id of the client's device that did it, if one did: it knows. */
  by?: string;
  /** Id of the merchant that it is about, if it is about one. */
  merchantId?: string;
}

type AccountNotice = Extract<Notice, { audience: 'CLIENT' }>;

/**
 * It is mailed, phones or not: whoever has stolen the phone reads what the phone is told. And all other devices are told: whoever
 * reads the mailbox reads the mail. Two notices, since each is told by itself; while mail is off, the devices alone.
 */
export const accountNotices = (fact: AccountFact, { mailOn }: { mailOn: boolean }): AccountNotice[] => [
  accountPush(fact),
  ...(mailOn ? [pending(fact, 'EMAIL')] : []),
];

/** To the old address as to the new one: whoever has the old mailbox may be the one whose account it is. */
export const emailNotices = (
  clientId: string,
  { addresses, occurrence, at }: { addresses: readonly string[]; occurrence: string; at: Instant },
  { mailOn }: { mailOn: boolean },
): AccountNotice[] => {
  const fact = { event: 'EMAIL_CHANGED', clientId, occurrence, at } as const;
  const mails = addresses.map((address, index) => ({
    ...pending({ ...fact, occurrence: `${occurrence}-${index}` }, 'EMAIL'),
    address,
  }));
  return [accountPush(fact), ...(mailOn ? mails : [])];
};

const accountPush = ({ by, event, clientId, occurrence, at }: AccountFact): AccountNotice => ({
  ...pending({ event, clientId, at, occurrence: `${occurrence}-push` }, 'PUSH'),
  ...(by !== undefined && { facts: { by } }),
});

const pending = (
  { event, clientId, occurrence, at, merchantId }: AccountFact,
  channel: 'PUSH' | 'EMAIL',
): AccountNotice => ({
  audience: 'CLIENT',
  recipientId: clientId,
  event,
  about: { kind: 'CLIENT', id: clientId },
  occurrence,
  channel,
  state: 'PENDING',
  at,
  ...(merchantId !== undefined && { facts: { merchantId } }),
});
