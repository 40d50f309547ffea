import { formatDayAndTime } from '../../../contract/format/dates.ts';
import { formatCents } from '../../../contract/format/money.ts';
import type { Issuer } from '../../../contract/issuer.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { AccountEvent } from '../../../core/notification/account-notice.ts';
import { notificationWords } from '../../../core/notification/notification-words.ts';
import type { ClientNoticeEvent } from '../../../core/notification/notice.ts';
import { remainderOf, type Payment } from '../../../core/payment/payment.ts';
import type { Instant } from '../../../core/time.ts';
import { clientMailWords } from './client-mail-words.ts';
import { factsOf, type Mail } from './mail.ts';

/** What happened to a payment, or to the account. */
export type ClientNews = PaymentNews | AccountNews;

interface PaymentNews {
  event: Exclude<ClientNoticeEvent, AccountEvent>;
  payment: Payment;
  merchantName: string;
}

interface AccountNews {
  event: AccountEvent;
  at: Instant;
  /** Of the merchant that it is about, if it is about one. */
  merchantName?: string;
}

export interface ClientMailPlace {
  language: Language;
  now: Instant;
  /** Of the App, with the slash at its end. */
  appUrl: string;
  issuer: Issuer;
}

/** What a client reads: the amounts and the provider's trade name, never a code, nor by whom the account is signed in. */
export const clientMail = (news: ClientNews, place: ClientMailPlace): Mail =>
  'payment' in news ? paymentMail(news, place) : accountMail(news, place);

function accountMail(
  { event, at, merchantName }: AccountNews,
  { language, now, appUrl, issuer }: ClientMailPlace,
): Mail {
  const own = clientMailWords(language);
  const who = { issuer: issuer.name[language] };
  const when = { at: formatDayAndTime(at, language, now) };
  const page = (path: string) => new URL(path, appUrl).href;
  if (event === 'CODE_LOCKED') {
    const { lead, how, caution, ...words } = own.CODE_LOCKED;
    const action = { label: own.openAccount, address: page('compte') };
    return { ...words, paragraphs: [lead(when), how(who)], facts: [], action, caution: caution(who) };
  }
  if (event === 'EMAIL_CHANGED') {
    const { lead, caution, ...words } = own.EMAIL_CHANGED;
    const action = { label: own.openAccount, address: page('compte') };
    return { ...words, paragraphs: [lead(when)], facts: [], action, caution: caution(who) };
  }
  const { lead, ...words } = own[event];
  const devices = { label: own.openDevices, address: page('compte/appareils') };
  const blocked = { label: own.openBlocked, address: page('compte/bloques') };
  const merchant = merchantName === undefined ? undefined : { label: own.merchant, value: merchantName };
  const action = merchant ? blocked : devices;
  return { ...words, paragraphs: [lead(when)], facts: factsOf(merchant), action, caution: own.notYou(who) };
}

function paymentMail({ event, payment, merchantName: merchant }: PaymentNews, place: ClientMailPlace): Mail {
  const { language, now, appUrl } = place;
  const own = clientMailWords(language);
  const at = (moment: Instant) => formatDayAndTime(moment, language, now);
  const amountOf = (cents: number) => formatCents(cents, language);
  const fact = {
    merchant: { label: own.merchant, value: merchant },
    asked: { label: own.asked, value: amountOf(payment.amount) },
    label: payment.label === undefined ? undefined : { label: own.label, value: payment.label },
  };
  const address = `${appUrl}?request=${payment.id}`;
  switch (event) {
    case 'REQUESTED':
    case 'REMINDED':
      return {
        subject: own[event].subject({ merchant }),
        title: own[event].title,
        paragraphs: [own.REQUESTED.lead({ merchant, amount: amountOf(payment.amount) }), own.REQUESTED.how],
        facts: factsOf(fact.merchant, fact.asked, fact.label, {
          label: own.until,
          value: at(payment.clientDeadline),
        }),
        action: { label: own.openRequest, address },
        caution: own.REQUESTED.caution,
      };
    case 'RECEIPT': {
      if (!('capturedAmount' in payment)) throw new Error(`payment ${payment.id} has no receipt: nothing was debited`);
      const amount = amountOf(payment.capturedAmount);
      const remainder = remainderOf(payment) ?? 0;
      return {
        subject: own.RECEIPT.subject({ merchant }),
        title: own.RECEIPT.title,
        paragraphs: [own.RECEIPT.lead({ amount, merchant })],
        facts: factsOf(
          fact.merchant,
          { label: own.paid, value: amount },
          remainder > 0 ? fact.asked : undefined,
          remainder > 0 ? { label: own.remainder, value: amountOf(remainder) } : undefined,
          { label: own.on, value: at(payment.validatedAt) },
          fact.label,
        ),
        action: { label: own.RECEIPT.open, address },
        caution: own.RECEIPT.caution,
      };
    }
    // News that phones are told; mailed they say the same, and which payment it is.
    default: {
      const { title, body } = notificationWords[event];
      return {
        subject: title[language],
        title: title[language],
        paragraphs: [body[language]],
        facts: factsOf(fact.merchant, fact.asked, fact.label),
        action: { label: own.openRequest, address },
      };
    }
  }
}
