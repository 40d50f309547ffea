import type { Accounts } from '../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { MailStore } from '../../adapters/dynamodb/mail-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { Mailer } from '../../adapters/ses/mailer.ts';
import type { Language } from '../../contract/words/language.ts';
import { addressHash } from '../../core/notification/address-hash.ts';
import { isWanted } from '../../core/notification/mail-preferences.ts';
import { isAnswerAwaited, type Notice, type NoticeRefusal } from '../../core/notification/notice.ts';
import type { Instant } from '../../core/time.ts';
import { count, logInfo, logWarning } from '../log.ts';
import type { Moment } from '../use-cases/notify-phone.ts';
import { tellHowNotified, type PagesDependencies } from '../use-cases/tell-pages.ts';
import { composeMail, type ComposeDependencies } from './compose-mail.ts';
import { renderMail } from './mails/render-mail.tsx';
import { ringDevices, type RingDependencies } from './ring-devices.ts';

const showWithinMs = 2_000;

export interface SendDependencies extends ComposeDependencies, PagesDependencies, RingDependencies {
  notices: Pick<NoticeStore, 'get' | 'settle'>;
  mails: Pick<MailStore, 'preferences' | 'deadAddress'>;
  directory: RingDependencies['directory'] & Pick<DirectoryStore, 'getMerchant'>;
  accounts: Record<Notice['audience'] | 'MEMBER', Pick<Accounts, 'emailOf'>>;
  /** Undefined while mail is off. */
  mailer: Mailer | undefined;
}

type MailRefusal = Exclude<NoticeRefusal, 'NO_DEVICE'>;

/**
 * Mails one notice, or rings the devices that it is for, and writes down that it was sent or why not. A notice that is settled already is left alone: delivered
 * twice it is told once. Only a crash between sending and writing down sends it again.
 *
 * @throws Unavailable when it may go better later; the notice is then still pending
 */
export async function sendNotice(notice: Notice, moment: Moment, dependencies: SendDependencies): Promise<void> {
  const { notices } = dependencies;
  const { now } = moment;
  const stored = await notices.get(notice);
  if (stored?.state !== 'PENDING') return;
  if (stored.channel === 'PUSH') return settlePush(stored, moment, dependencies);
  const because = await mail(stored, now, dependencies);
  const isNews = await notices.settle(stored, { state: because ? 'REFUSED' : 'SENT', at: now, because });
  if (isNews) await showMerchant(stored, dependencies);
  count(because ? counters[because] : 'MailSent');
  logInfo('notice settled', { ...factsOf(stored), because: because ?? 'sent' });
}

async function settlePush(notice: Notice, moment: Moment, dependencies: SendDependencies): Promise<void> {
  const because = await ringDevices(notice, moment, dependencies);
  await dependencies.notices.settle(notice, { state: because ? 'REFUSED' : 'SENT', at: moment.now, because });
  logInfo('notice settled', { ...factsOf(notice), channel: 'PUSH', because: because ?? 'sent' });
}

/** Whoever asked looks at the request, and waits to hear how the client was told. */
async function showMerchant({ event, about }: Notice, { payments, live }: SendDependencies): Promise<void> {
  if (!isAnswerAwaited(event)) return;
  const payment = await payments.get(about.id);
  if (payment) await tellHowNotified(payment, { live }, AbortSignal.timeout(showWithinMs));
}

/** @returns why it was not sent, or undefined */
async function mail(notice: Notice, now: Instant, dependencies: SendDependencies): Promise<MailRefusal | undefined> {
  const { mails, accounts, mailer, portalUrl } = dependencies;
  const { audience, recipientId } = notice;
  if (!mailer) return 'OFF';
  const language = await languageOf(notice, dependencies);
  if (language === 'switched-off') return 'SWITCHED_OFF';
  const memberId = audience === 'MERCHANT' ? notice.memberId : undefined;
  const reader = memberId ?? recipientId;
  const to = notice.address ?? (await accounts[memberId === undefined ? audience : 'MEMBER'].emailOf(reader));
  if (to === undefined) return 'NO_ADDRESS';
  const dead = await mails.deadAddress({ audience, recipientId: reader });
  if (dead?.addressHash === addressHash(to)) return 'BOUNCED';
  const composed = await composeMail(notice, { language, now }, dependencies);
  if (!composed) return 'TOO_LATE';
  const preferencesUrl = new URL('notifications', portalUrl).href;
  const rendered = renderMail({ mail: composed, language, audience, preferencesUrl });
  const sent = await mailer.send({ to, ...rendered, tags: { audience, recipient: reader, event: notice.event } });
  if (sent.outcome === 'sent') return undefined;
  logWarning('mail refused', { ...factsOf(notice), error: sent.why });
  return 'NOT_TAKEN';
}

/** A client reads what the phones are spoken to in, a merchant what was chosen with the mails, an applicant what was applied in. */
async function languageOf(
  notice: Notice,
  { mails, directory, applications }: SendDependencies,
): Promise<Language | 'switched-off'> {
  if (notice.audience === 'APPLICANT') return (await applications.find(notice.recipientId))?.form.language ?? 'fr';
  if (notice.audience === 'CLIENT') {
    const targets = await directory.pushTargets(notice.recipientId);
    return targets.find(({ language }) => language !== undefined)?.language ?? 'fr';
  }
  const preferences = await mails.preferences(notice.recipientId);
  return isWanted(notice.event, preferences) ? preferences.language : 'switched-off';
}

const factsOf = ({ about, audience, event, occurrence }: Notice) => ({
  ...(about.kind === 'PAYMENT' ? { paymentId: about.id } : { about: `${about.kind}#${about.id}` }),
  audience,
  event,
  occurrence,
});

const counters: Record<MailRefusal, string> = {
  NOT_TAKEN: 'MailRefused',
  OFF: 'MailOff',
  SWITCHED_OFF: 'MailSwitchedOff',
  BOUNCED: 'MailToDeadAddress',
  NO_ADDRESS: 'MailWithoutAddress',
  TOO_LATE: 'MailTooLate',
};
