import type { ApplicationStore } from '../../adapters/dynamodb/application-store.ts';
import type { Randomness } from '../../adapters/randomness.ts';
import { applicationLimits } from '../../contract/settings/limits.ts';
import type { Language } from '../../contract/words/language.ts';
import { applicantNotice } from '../../core/application/applicant-notice.ts';
import { linkHash } from '../../core/application/link-hash.ts';
import type { Notice } from '../../core/notification/notice.ts';
import { addMs, type Instant } from '../../core/time.ts';
import { applicantMail } from './mails/applicant-mail.ts';
import type { Mail } from './mails/mail.ts';

export interface ApplicantMailDependencies {
  applications: Pick<ApplicationStore, 'find' | 'addLink'>;
  random: Pick<Randomness, 'token'>;
  portalUrl: string;
}

const secretBytes = 32;

/**
 * A mail with a link of its own: its secret is made here, goes into the mail and nowhere else; its hash is kept. Behind `#`, it
 * is in no log of an address.
 *
 * @returns undefined when the application has moved on, or is forgotten
 */
export async function composeApplicantMail(
  { recipientId, occurrence }: Pick<Notice, 'recipientId' | 'occurrence'>,
  { language, now }: { language: Language; now: Instant },
  { applications, random, portalUrl }: ApplicantMailDependencies,
): Promise<Mail | undefined> {
  const application = await applications.find(recipientId);
  if (!application || applicantNotice(application, now)?.occurrence !== occurrence) return undefined;
  const secret = random.token(secretBytes);
  await applications.addLink(linkHash(secret), application.id, addMs(now, applicationLimits.keptMs));
  const link = new URL(`adhesion/suivi#${secret}`, portalUrl).href;
  return applicantMail(application, { language, now, link, portalUrl });
}
