import { pushLimits } from '../../contract/settings/limits.ts';
import type { Language } from '../../contract/words/language.ts';
import { openDeadline } from '../payment/effective.ts';
import type { Payment } from '../payment/payment.ts';
import { addMs, type Instant } from '../time.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import type { AccountEvent } from './account-notice.ts';
import { accountWords, notificationWords, testWords } from './notification-words.ts';
import type { ClientNewsEvent } from './payment-events.ts';

/** What a client is told: that something happened to a payment. */
export interface ClientNews {
  paymentId: string;
  event: ClientNewsEvent;
  /** How long it is worth delivering, in whole seconds, at least 1. */
  ttlSeconds: number;
}

/**
 * What one of the client's phones is told: the news, and a generic text in its language. No amount, no name: a push goes
 * through others' hands and shows on a locked screen; the App shows the rest.
 */
export interface ClientNotification extends ClientNews {
  title: string;
  body: string;
}

/** What is about no payment, and leads to the App. */
interface PlainNotification<Event extends string> {
  paymentId?: undefined;
  event: Event;
  ttlSeconds: number;
  title: string;
  body: string;
}

/** What a client asks for to see whether notifications come through. It says nothing. */
export type TestNotification = PlainNotification<'TEST'>;

/** That something happened to the account: what it was, and nothing of whom or by what. */
export type AccountNotification = PlainNotification<AccountEvent>;

export type PushNotification = ClientNotification | AccountNotification | TestNotification;

/** News without a deadline: worth telling a phone that was off over a long weekend, not one found in a drawer. */
const newsTtlMs = pushLimits.newsKeptMs;

/** @returns undefined when it is too late to be of use: what was to be confirmed can no longer be. */
export function clientNews(event: ClientNewsEvent, payment: Payment, now: Instant): ClientNews | undefined {
  const until = payment.status === 'AWAITING_CLIENT' ? openDeadline(payment) : undefined;
  const ttlMs = Math.min((until ?? addMs(now, newsTtlMs)) - now, pushLimits.keptMaxMs);
  const ttlSeconds = Math.floor(ttlMs / SECOND_MS);
  return ttlSeconds < 1 ? undefined : { paymentId: payment.id, event, ttlSeconds };
}

export function clientNotification(news: ClientNews, language: Language): ClientNotification {
  const { title, body } = notificationWords[news.event];
  return { ...news, title: title[language], body: body[language] };
}

export const accountNotification = (event: AccountEvent, language: Language): AccountNotification => ({
  event,
  ttlSeconds: Math.floor(newsTtlMs / SECOND_MS),
  title: accountWords[event].title[language],
  body: accountWords[event].body[language],
});

/** @param ttlMs how long the one who asked for it still looks at the screen */
export const testNotification = (language: Language, ttlMs: number): TestNotification => ({
  event: 'TEST',
  ttlSeconds: Math.floor(ttlMs / SECOND_MS),
  title: testWords.title[language],
  body: testWords.body[language],
});
