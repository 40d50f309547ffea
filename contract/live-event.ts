/**
 * An event of the live channel: a payment request or a counter request has changed, and has this version now. The page reads
 * the rest from the API. Events may be lost, duplicated or reordered.
 */
export type LiveEvent = PaymentEvent | CounterEvent;

export interface PaymentEvent {
  payment: string;
  version: number;
  /** Nothing else has changed: it is known by now how the client was told. */
  notified?: true;
  /** The establishment, where it is not the one that the channel is named for. */
  establishment?: string;
}

export interface CounterEvent {
  counterRequest: string;
  version: number;
  /** As with a payment. */
  establishment?: string;
}

/** The channel of one merchant or client, the only one who may subscribe to it. @param username in the pool: the id */
export const liveChannelOf = (audience: 'merchant' | 'client', username: string): string => `/${audience}/${username}`;

/** Whose channel it is, from its name. */
export function channelOwner(channel: string): { audience: 'merchant' | 'client'; username: string } {
  const [, audience, username = ''] = channel.split('/');
  return { audience: audience === 'client' ? 'client' : 'merchant', username };
}
