import { usualIssuer } from '../../contract/issuer.ts';
import { cents } from '../../contract/money.ts';
import type { Language } from '../../contract/words/language.ts';
import type { ClientNoticeEvent, MerchantNoticeEvent } from '../../core/notification/notice.ts';
import { clientNoticeEvents, merchantNoticeEvents } from '../../core/notification/notice.ts';
import { isClientNews, paymentEventTypes } from '../../core/notification/payment-events.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { clientMail } from '../../functions/send-notice/mails/client-mail.ts';
import type { LetterProps } from '../../functions/send-notice/mails/letter.tsx';
import { merchantMail } from '../../functions/send-notice/mails/merchant-mail.ts';
import { later, minute, paymentIn } from './payments.ts';

/** With all that a merchant can type, and with a name that a page would take for HTML. */
export const merchantName = 'Gîte <b>des Cimes</b> & Fils';
const typed = { label: 'Week-end à deux', reference: 'RES-2026-118', amount: cents(1_285_50) };
const now = later(5 * minute);
const portalUrl = 'https://pay.example.fr/';
const appUrl = 'https://pay.example.fr/app/';

const paymentFor = (event: ClientNoticeEvent | MerchantNoticeEvent): Payment => {
  switch (event) {
    case 'RECEIPT':
    case 'PAID':
      return { ...paymentIn('VALIDATED'), ...typed };
    case 'TO_CONFIRM':
    case 'HOLD_ENDS_IN_24_H':
    case 'HOLD_ENDS_IN_2_H':
      return { ...paymentIn('AWAITING_MERCHANT'), ...typed };
    case 'HOLD_LOST':
      return { ...paymentIn('MERCHANT_EXPIRED'), ...typed };
    default:
      return { ...paymentIn('AWAITING_CLIENT'), ...typed };
  }
};

export interface SampleMail {
  name: string;
  props: LetterProps;
  /** The amounts of the sample that this mail is about, in cents. */
  amounts: readonly number[];
  /** Whether it is mailed today; the others are for phones only, and would say what the push says. */
  isMailed: boolean;
}

const isPushed = (event: string) => paymentEventTypes.some((type) => type === event && isClientNews(type));
const mailedToo = ['REQUESTED', 'REMINDED', 'MERCHANT_BLOCKED'];

/** One mail of each event. */
export function sampleMails(language: Language): SampleMail[] {
  const letter = (event: string, audience: LetterProps['audience'], mail: LetterProps['mail'], amounts: number[]) => ({
    name: `${event} (${language})`,
    props: { mail, language, audience, preferencesUrl: `${portalUrl}notifications` },
    amounts,
    isMailed: audience === 'MERCHANT' || !isPushed(event) || mailedToo.includes(event),
  });
  return [
    ...clientNoticeEvents.map((event) => {
      switch (event) {
        case 'CODE_LOCKED':
        case 'CODE_CHANGED':
        case 'DEVICE_ADDED':
        case 'DEVICE_REVOKED':
        case 'EMAIL_CHANGED':
        case 'PUSH_MOVED':
          return letter(
            event,
            'CLIENT',
            clientMail({ event, at: now }, { language, now, appUrl, issuer: usualIssuer }),
            [],
          );
        case 'MERCHANT_BLOCKED_BY_CLIENT':
        case 'MERCHANT_UNBLOCKED_BY_CLIENT': {
          const place = { language, now, appUrl, issuer: usualIssuer };
          return letter(event, 'CLIENT', clientMail({ event, at: now, merchantName }, place), []);
        }
        default: {
          const payment = paymentFor(event);
          const mail = clientMail({ event, payment, merchantName }, { language, now, appUrl, issuer: usualIssuer });
          return letter(event, 'CLIENT', mail, event === 'RECEIPT' ? [60_00, 1_225_50] : [1_285_50]);
        }
      }
    }),
    ...merchantNoticeEvents.map((event) => {
      const place = { language, now, portalUrl };
      const merchant = { id: 'm'.repeat(26), tradeName: 'Gîte des Cimes' };
      switch (event) {
        case 'DAILY_DIGEST':
          return letter(
            event,
            'MERCHANT',
            merchantMail({ event, declined: 2, expired: 1, amount: 312_00 }, place),
            [312_00],
          );
        case 'TRANSFER_MADE': {
          const transfer = { id: 't'.repeat(26), amount: 2_041_20, payments: 12, account: 'FR76••••0189' };
          return letter(event, 'MERCHANT', merchantMail({ event, ...transfer, date: '2026-05-11' }, place), [2_041_20]);
        }
        case 'ACCOUNT_CHANGED':
          return letter(
            event,
            'MERCHANT',
            merchantMail(
              { event, at: now, merchant, account: 'FR76••••0189', from: '2026-05-11', isWithheld: false },
              place,
            ),
            [],
          );
        case 'ACCOUNT_STOPPED': {
          const accounts = { account: 'FR76••••0189', stays: 'FR14••••2606' };
          return letter(event, 'MERCHANT', merchantMail({ event, at: now, merchant, ...accounts }, place), []);
        }
        case 'ACCOUNT_REFUSED': {
          const refused = { account: 'FR76••••0189', amount: 312_00 };
          return letter(event, 'MERCHANT', merchantMail({ event, at: now, merchant, ...refused }, place), [312_00]);
        }
        case 'STATUS_CHANGED':
          return letter(event, 'MERCHANT', merchantMail({ event, at: now, merchant, status: 'PAUSED' }, place), []);
        default: {
          const mail = merchantMail({ event, payment: paymentFor(event) }, place);
          return letter(event, 'MERCHANT', mail, [60_00]);
        }
      }
    }),
  ];
}
