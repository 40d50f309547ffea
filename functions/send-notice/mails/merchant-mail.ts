import { formatDay, formatDayAndTime } from '../../../contract/format/dates.ts';
import { formatCents } from '../../../contract/format/money.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { MerchantProfile, MerchantStatus } from '../../../core/merchant.ts';
import { remainderOf, type Payment } from '../../../core/payment/payment.ts';
import type { Instant } from '../../../core/time.ts';
import { factsOf, type Fact, type Mail } from './mail.ts';
import { merchantMailWords } from './merchant-mail-words.ts';

type PaymentEvent = 'PAID' | 'TO_CONFIRM' | 'HOLD_ENDS_IN_24_H' | 'HOLD_ENDS_IN_2_H' | 'HOLD_LOST';

/** What happened to a payment, to several, or to the money that is owed. Amounts in cents. */
export type MerchantNews = PaymentNews | MoneyNews;

interface PaymentNews {
  event: PaymentEvent;
  payment: Payment;
}

type MoneyNews =
  | { event: 'DAILY_DIGEST'; declined: number; expired: number; amount: number }
  | { event: 'TRANSFER_MADE'; id: string; amount: number; payments: number; account: string; date: string }
  | (OfAccount & { event: 'ACCOUNT_CHANGED'; from: string; isWithheld: boolean })
  | (OfAccount & { event: 'ACCOUNT_STOPPED'; stays: string })
  | (OfAccount & { event: 'ACCOUNT_REFUSED'; amount: number })
  | (OfEstablishment & { event: 'STATUS_CHANGED'; status: MerchantStatus });

/** Of which establishment: an owner may have several. */
interface OfEstablishment {
  at: Instant;
  merchant: Pick<MerchantProfile, 'id' | 'tradeName'>;
}

/** Accounts masked. */
interface OfAccount extends OfEstablishment {
  account: string;
}

export interface MerchantMailPlace {
  language: Language;
  now: Instant;
  /** Of the portal, with the slash at its end. */
  portalUrl: string;
}

/** What a merchant reads. Of the client nothing but what was bought; of the bank account its last digits. */
export const merchantMail = (news: MerchantNews, place: MerchantMailPlace): Mail =>
  'payment' in news ? paymentMail(news, place) : moneyMail(news, place);

const money = (cents: number, language: Language) => ({ amount: formatCents(cents, language), euros: cents / 100 });

function moneyMail(news: MoneyNews, { language, now, portalUrl }: MerchantMailPlace): Mail {
  const own = merchantMailWords(language);
  const page = (path: string) => new URL(path, portalUrl).href;
  const ofEstablishment = ({ merchant }: OfEstablishment): Fact => ({
    label: own.establishment,
    value: merchant.tradeName,
  });
  // The establishment by name: the page would else be that of another one of the owner's.
  const transfersOf = ({ merchant }: OfAccount): string => page(`e/${merchant.id}/remboursements`);
  switch (news.event) {
    case 'DAILY_DIGEST': {
      const { subject, title, lead, declined, expired, amount, open } = own.DAILY_DIGEST;
      const count = news.declined + news.expired;
      return {
        subject: subject({ count }),
        title,
        paragraphs: [lead({ count })],
        facts: factsOf(
          news.declined > 0 ? { label: declined, value: String(news.declined) } : undefined,
          news.expired > 0 ? { label: expired, value: String(news.expired) } : undefined,
          { label: amount, value: money(news.amount, language).amount },
        ),
        action: { label: open, address: page('paiements') },
      };
    }
    case 'TRANSFER_MADE': {
      const { subject, title, lead, amount, payments, account, open } = own.TRANSFER_MADE;
      return {
        subject: subject(money(news.amount, language)),
        title,
        paragraphs: [lead({ ...money(news.amount, language), day: formatDay(news.date, language, now) })],
        facts: [
          { label: amount, value: money(news.amount, language).amount },
          { label: payments, value: String(news.payments) },
          { label: account, value: news.account },
        ],
        action: { label: open, address: page(`remboursements/${news.id}`) },
      };
    }
    case 'ACCOUNT_CHANGED': {
      const { subject, title, lead, oldAccount, withheld, account, open, caution } = own.ACCOUNT_CHANGED;
      const day = formatDay(news.from, language, now);
      return {
        subject,
        title,
        paragraphs: [
          lead({ at: formatDayAndTime(news.at, language, now), day }),
          news.isWithheld ? withheld : oldAccount,
        ],
        facts: [ofEstablishment(news), { label: account, value: news.account }],
        action: { label: open, address: transfersOf(news) },
        caution: caution({ day }),
      };
    }
    case 'ACCOUNT_STOPPED': {
      const { subject, title, lead, how, account, stays, open, caution } = own.ACCOUNT_STOPPED;
      return {
        subject,
        title,
        paragraphs: [lead({ at: formatDayAndTime(news.at, language, now) }), how],
        facts: [ofEstablishment(news), { label: account, value: news.account }, { label: stays, value: news.stays }],
        action: { label: open, address: transfersOf(news) },
        caution,
      };
    }
    case 'ACCOUNT_REFUSED': {
      const { subject, title, lead, how, account, amount, open, caution } = own.ACCOUNT_REFUSED;
      const owed = money(news.amount, language).amount;
      return {
        subject,
        title,
        paragraphs: [lead({ at: formatDayAndTime(news.at, language, now), amount: owed }), how],
        facts: [ofEstablishment(news), { label: account, value: news.account }, { label: amount, value: owed }],
        action: { label: open, address: transfersOf(news) },
        caution,
      };
    }
    case 'STATUS_CHANGED': {
      const { subject, title, lead, how } = own[news.status];
      return {
        subject,
        title,
        paragraphs: [lead({ at: formatDayAndTime(news.at, language, now) }), how],
        facts: [ofEstablishment(news)],
        action: { label: own.openPortal, address: portalUrl },
      };
    }
  }
}

function paymentMail({ event, payment }: PaymentNews, { language, now, portalUrl }: MerchantMailPlace): Mail {
  const own = merchantMailWords(language);
  const page = (path: string) => new URL(path, portalUrl).href;
  if (!('authorisedAmount' in payment)) throw new Error(`payment ${payment.id} was not accepted by its client`);
  const reserved = money(payment.authorisedAmount, language);
  const confirmBy =
    'confirmBy' in payment && payment.confirmBy !== undefined ? formatDayAndTime(payment.confirmBy, language, now) : '';
  const remainder = remainderOf(payment) ?? 0;
  const facts = (amountLabel: string, amount: string, ...more: readonly Fact[]) =>
    factsOf(
      { label: amountLabel, value: amount },
      remainder > 0 ? { label: own.remainder, value: money(remainder, language).amount } : undefined,
      payment.label === undefined ? undefined : { label: own.label, value: payment.label },
      payment.reference === undefined ? undefined : { label: own.reference, value: payment.reference },
      ...more,
    );
  switch (event) {
    case 'PAID': {
      if (!('capturedAmount' in payment)) throw new Error(`payment ${payment.id} is not paid`);
      const paid = money(payment.capturedAmount, language);
      return {
        subject: own.PAID.subject(paid),
        title: own.PAID.title(paid),
        paragraphs: [own.PAID.lead],
        facts: facts(own.paid, paid.amount, { label: own.transfer, value: formatDay(payment.dueDate, language, now) }),
        action: { label: own.openPayment, address: page(`paiements/${payment.id}`) },
      };
    }
    case 'TO_CONFIRM':
      return {
        subject: own.TO_CONFIRM.subject(reserved),
        title: own.TO_CONFIRM.title,
        paragraphs: [own.TO_CONFIRM.lead(reserved), own.TO_CONFIRM.how({ at: confirmBy })],
        facts: facts(own.held, reserved.amount, { label: own.confirmBefore, value: confirmBy }),
        action: { label: own.confirm, address: page('a-confirmer') },
      };
    case 'HOLD_ENDS_IN_24_H':
    case 'HOLD_ENDS_IN_2_H':
      return {
        subject: own[event].subject(reserved),
        title: own[event].title,
        paragraphs: [own.holdEnds({ ...reserved, at: confirmBy })],
        facts: facts(own.held, reserved.amount, { label: own.confirmBefore, value: confirmBy }),
        action: { label: own.confirm, address: page('a-confirmer') },
      };
    case 'HOLD_LOST':
      return {
        subject: own.HOLD_LOST.subject(reserved),
        title: own.HOLD_LOST.title,
        paragraphs: [own.HOLD_LOST.lead(reserved), own.HOLD_LOST.how],
        facts: facts(own.held, reserved.amount),
        action: { label: own.openPayment, address: page(`paiements/${payment.id}`) },
      };
  }
}
