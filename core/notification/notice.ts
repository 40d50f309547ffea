import { retentionLimits } from '../../contract/settings/limits.ts';
import { DAY_MS } from '../../contract/duration.ts';
import type { Payment } from '../payment/payment.ts';
import { addMs, type Instant } from '../time.ts';
import { clientNewsEvents } from './payment-events.ts';

/** What a client is told: what becomes of the payments, and what happens to the account. */
export const clientNoticeEvents = [
  ...clientNewsEvents,
  'RECEIPT',
  'CODE_LOCKED',
  'CODE_CHANGED',
  'DEVICE_ADDED',
  'DEVICE_REVOKED',
  'EMAIL_CHANGED',
  'PUSH_MOVED',
  'MERCHANT_BLOCKED_BY_CLIENT',
  'MERCHANT_UNBLOCKED_BY_CLIENT',
] as const;
/** What a merchant is told while nobody looks at the portal. */
export const merchantNoticeEvents = [
  'PAID',
  'TO_CONFIRM',
  'HOLD_ENDS_IN_24_H',
  'HOLD_ENDS_IN_2_H',
  'HOLD_LOST',
  'DAILY_DIGEST',
  'TRANSFER_MADE',
  'ACCOUNT_CHANGED',
  'ACCOUNT_STOPPED',
  'ACCOUNT_REFUSED',
  'STATUS_CHANGED',
] as const;
/** What an applicant is told, whom nobody knows but by the address that was given. */
export const applicantNoticeEvents = [
  'CONFIRM_ADDRESS',
  'MORE_NEEDED',
  'APPLICATION_ACCEPTED',
  'APPLICATION_DECLINED',
] as const;
export type ApplicantNoticeEvent = (typeof applicantNoticeEvents)[number];
export type ClientNoticeEvent = (typeof clientNoticeEvents)[number];
export type MerchantNoticeEvent = (typeof merchantNoticeEvents)[number];

export const noticeChannels = ['PUSH', 'EMAIL', 'NONE'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];
/** PENDING: an e-mail that is still to be sent. */
export const noticeStates = ['PENDING', 'SENT', 'REFUSED'] as const;
export type NoticeState = (typeof noticeStates)[number];
/** Why somebody was not told. */
export const noticeRefusals = [
  /** No device that a push could reach. */
  'NO_DEVICE',
  /** The push or mail service did not take it. */
  'NOT_TAKEN',
  /** Deployed without it. */
  'OFF',
  /** The merchant does not want it. */
  'SWITCHED_OFF',
  /** Earlier mails to the address came back. */
  'BOUNCED',
  /** There is no address, or the recipient is gone. */
  'NO_ADDRESS',
  /** What it tells was over before it could be sent. */
  'TOO_LATE',
] as const;
export type NoticeRefusal = (typeof noticeRefusals)[number];

export const noticeSubjects = ['PAYMENT', 'CLIENT', 'MERCHANT', 'APPLICATION'] as const;

type Recipient =
  | { audience: 'CLIENT'; recipientId: string; event: ClientNoticeEvent }
  | {
      audience: 'MERCHANT';
      recipientId: string;
      /** Which of its people; left out, the owner who has been there longest. */
      memberId?: string;
      event: MerchantNoticeEvent;
    }
  | { audience: 'APPLICANT'; recipientId: string; event: ApplicantNoticeEvent };

/**
 * One piece of news for one person, and how it is told. It says what happened, not how it reads: whoever writes the text
 * looks up the payment, the merchant and the address.
 */
export type Notice = Recipient & {
  /** What it is about; the notices about one payment are read together. */
  about: { kind: (typeof noticeSubjects)[number]; id: string };
  /** Tells this fact from the next one of its kind: a version, a date, an id. The same fact twice is one notice. */
  occurrence: string;
  channel: NoticeChannel;
  state: NoticeState;
  at: Instant;
  settledAt?: Instant;
  because?: NoticeRefusal;
  /** Where it goes, if not to what the recipient signs in with; taken away once the notice is settled. */
  address?: string;
  /** What cannot be looked up later, without personal data. */
  facts?: Readonly<Record<string, string | number>>;
};

export const noticeKeptMs = retentionLimits.noticeDays * DAY_MS;
/** From then on the database may forget it. */
export const forgetNoticeAt = ({ at }: Pick<Notice, 'at'>): Instant => addMs(at, noticeKeptMs);

/** How a client was told about a payment for the last time; nothing is said of a mail that is still to be sent. */
export interface Told {
  by: NoticeChannel;
  at: Instant;
  because?: UntoldReason;
}

/** All that a merchant learns of why: nothing of the client's address. */
export const untoldReasons = ['NO_DEVICE', 'NOT_TAKEN', 'OFF'] as const satisfies readonly NoticeRefusal[];
export type UntoldReason = (typeof untoldReasons)[number];

/** An answer is waited for: then the client has to learn of it, by one way or another. */
export const isAnswerAwaited = (event: Notice['event']): boolean => event === 'REQUESTED' || event === 'REMINDED';

/** @param notices all about one payment */
export function lastTold(notices: readonly Notice[]): Told | undefined {
  const settled = notices
    .filter(({ event, state }) => isAnswerAwaited(event) && state !== 'PENDING')
    .sort((a, b) => a.at - b.at)
    .at(-1);
  if (!settled) return undefined;
  const { state, channel, at, settledAt = at, because } = settled;
  if (state === 'SENT') return { by: channel, at: settledAt };
  return { by: 'NONE', at: settledAt, because: untoldReasons.find((reason) => reason === because) ?? 'NOT_TAKEN' };
}

/** A payment's notices are told apart by the version of the payment that they tell of. */
export const occurrenceOf = ({ version }: Pick<Payment, 'version'>): string => String(version);
