import type { Issuer } from '../../contract/issuer.ts';
import type { Language } from '../../contract/words/language.ts';
import { merchantStatuses } from '../../core/merchant.ts';
import { isAnswerAwaited, type Notice } from '../../core/notification/notice.ts';
import { effective } from '../../core/payment/effective.ts';
import type { Payment } from '../../core/payment/payment.ts';
import type { Instant } from '../../core/time.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { PaymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { composeApplicantMail, type ApplicantMailDependencies } from './compose-applicant-mail.ts';
import { clientMail } from './mails/client-mail.ts';
import type { Mail } from './mails/mail.ts';
import { merchantMail } from './mails/merchant-mail.ts';

export interface ComposeDependencies extends ApplicantMailDependencies {
  payments: Pick<PaymentStore, 'get'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
  /** With the slash at its end, as of the portal. */
  appUrl: string;
  issuer: Issuer;
}

/**
 * Looks up what the notice is about, and says it in words.
 *
 * @returns undefined when it would no longer be true: what was asked is answered, or its time is over
 */
export async function composeMail(
  notice: Notice,
  { language, now }: { language: Language; now: Instant },
  dependencies: ComposeDependencies,
): Promise<Mail | undefined> {
  const { payments, directory, portalUrl, appUrl, issuer } = dependencies;
  if (notice.audience === 'APPLICANT') return composeApplicantMail(notice, { language, now }, dependencies);
  const payment = async (): Promise<Payment> => {
    const found = await payments.get(notice.about.id);
    if (!found) throw new Error(`payment ${notice.about.id} of a notice does not exist`);
    return effective(found, now);
  };
  const merchant = async (id: string) => {
    const found = await directory.getMerchant(id);
    if (!found) throw new Error(`merchant ${id} of a notice is not in the directory`);
    return found;
  };
  const number = (name: string) => Number(notice.facts?.[name] ?? 0);
  const text = (name: string) => String(notice.facts?.[name] ?? '');

  if (notice.audience === 'CLIENT') {
    const place = { language, now, appUrl, issuer };
    switch (notice.event) {
      case 'CODE_LOCKED':
      case 'CODE_CHANGED':
      case 'DEVICE_ADDED':
      case 'DEVICE_REVOKED':
      case 'EMAIL_CHANGED':
      case 'PUSH_MOVED':
        return clientMail({ event: notice.event, at: notice.at }, place);
      case 'MERCHANT_BLOCKED_BY_CLIENT':
      case 'MERCHANT_UNBLOCKED_BY_CLIENT': {
        const { tradeName } = await merchant(text('merchantId'));
        return clientMail({ event: notice.event, at: notice.at, merchantName: tradeName }, place);
      }
      default: {
        const about = await payment();
        if (isAnswerAwaited(notice.event) && about.status !== 'AWAITING_CLIENT') return undefined;
        const { tradeName } = await merchant(about.merchantId);
        return clientMail({ event: notice.event, payment: about, merchantName: tradeName }, place);
      }
    }
  }

  const place = { language, now, portalUrl };
  switch (notice.event) {
    case 'DAILY_DIGEST': {
      const counted = { declined: number('declined'), expired: number('expired'), amount: number('amount') };
      return merchantMail({ event: notice.event, ...counted }, place);
    }
    case 'TRANSFER_MADE': {
      const { event, occurrence: id } = notice;
      const transfer = { amount: number('amount'), payments: number('payments') };
      return merchantMail({ event, id, ...transfer, account: text('account'), date: text('date') }, place);
    }
    case 'ACCOUNT_CHANGED':
    case 'ACCOUNT_STOPPED':
    case 'ACCOUNT_REFUSED': {
      const { event, at } = notice;
      const about = { at, merchant: await merchant(notice.about.id), account: text('account') };
      if (event === 'ACCOUNT_REFUSED') return merchantMail({ event, ...about, amount: number('amount') }, place);
      return event === 'ACCOUNT_STOPPED'
        ? merchantMail({ event, ...about, stays: text('stays') }, place)
        : merchantMail({ event, ...about, from: text('from'), isWithheld: text('meanwhile') === 'WITHHELD' }, place);
    }
    case 'STATUS_CHANGED': {
      const status = merchantStatuses.find((known) => known === notice.facts?.['status']);
      const changed = await merchant(notice.about.id);
      return status && merchantMail({ event: notice.event, at: notice.at, merchant: changed, status }, place);
    }
    case 'TO_CONFIRM':
    case 'HOLD_ENDS_IN_24_H':
    case 'HOLD_ENDS_IN_2_H': {
      const about = await payment();
      return about.status === 'AWAITING_MERCHANT'
        ? merchantMail({ event: notice.event, payment: about }, place)
        : undefined;
    }
    case 'PAID':
    case 'HOLD_LOST':
      return merchantMail({ event: notice.event, payment: await payment() }, place);
  }
}
