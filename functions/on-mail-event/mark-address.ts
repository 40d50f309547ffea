import type { EventBridgeEvent } from 'aws-lambda';
import type { MailStore } from '../../adapters/dynamodb/mail-store.ts';
import { addressHash } from '../../core/notification/address-hash.ts';
import type { Instant } from '../../core/time.ts';
import { count, logInfo, logWarning } from '../log.ts';

/**
 * What SES tells of a mail that came back, or was called spam; all else of the event is left unread.
 *
 * @see https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 */
export interface MailEventDetail {
  eventType: string;
  mail: { destination: readonly string[]; tags: Readonly<Record<string, readonly string[] | undefined>> };
  bounce?: { bounceType: string };
}

export type MailEvent = EventBridgeEvent<string, MailEventDetail>;

const audiences = ['CLIENT', 'MERCHANT', 'APPLICANT'] as const;

/**
 * Marks the address as dead, by its reader's id and its hash: nothing more is mailed to it. A mailbox that is full, or out
 * of order for a while, may be mailed again.
 */
export async function markAddress(
  { detail: { eventType, mail, bounce } }: MailEvent,
  now: Instant,
  { mails }: { mails: Pick<MailStore, 'markDead'> },
): Promise<void> {
  const [recipientId] = mail.tags['recipient'] ?? [];
  const audience = audiences.find((known) => known === mail.tags['audience']?.[0]);
  const [address] = mail.destination;
  if (recipientId === undefined || audience === undefined || address === undefined) {
    // Of the pools' own mails: Cognito sends them, and nobody here can stop it.
    return logWarning('mail event of nobody', { eventType });
  }
  const isComplaint = eventType === 'Complaint';
  count(isComplaint ? 'MailComplaint' : 'MailBounced');
  if (!isComplaint && bounce?.bounceType !== 'Permanent') {
    return logInfo('mail came back for now', { audience, recipientId });
  }
  const because = isComplaint ? 'COMPLAINED' : 'BOUNCED';
  await mails.markDead({ audience, recipientId }, { addressHash: addressHash(address), because, at: now });
  logInfo('address marked', { audience, recipientId, because });
}
