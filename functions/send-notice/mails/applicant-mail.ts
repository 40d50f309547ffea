import { formatDayAndTime } from '../../../contract/format/dates.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { Application } from '../../../core/application/application.ts';
import type { Instant } from '../../../core/time.ts';
import { applicantMailWords } from './applicant-mail-words.ts';
import type { Mail } from './mail.ts';

export interface ApplicantMailPlace {
  language: Language;
  now: Instant;
  /** To the application, with its secret. */
  link: string;
  /** With the slash at its end. */
  portalUrl: string;
}

/**
 * What an applicant reads. Until the address is confirmed it may be anybody's: nothing in that mail is what somebody typed.
 *
 * @returns undefined where there is nothing to say
 */
export function applicantMail(
  application: Application,
  { language, now, link, portalUrl }: ApplicantMailPlace,
): Mail | undefined {
  const own = applicantMailWords(language);
  switch (application.status) {
    case 'UNCONFIRMED': {
      const { subject, title, lead, how, open, caution } = own.UNCONFIRMED;
      const at = formatDayAndTime(application.appliedAt, language, now);
      const action = { label: open, address: link };
      return { subject, title, paragraphs: [lead({ at }), how], facts: [], action, caution };
    }
    case 'MORE_NEEDED': {
      const { subject, title, lead, question, open } = own.MORE_NEEDED;
      const facts = [{ label: question, value: application.question }];
      return { subject, title, paragraphs: [lead], facts, action: { label: open, address: link } };
    }
    case 'ACCEPTED': {
      const { subject, title, lead, how, open } = own.ACCEPTED;
      return { subject, title, paragraphs: [lead, how], facts: [], action: { label: open, address: portalUrl } };
    }
    case 'DECLINED': {
      const { subject, title, lead, reason, open } = own.DECLINED;
      const facts = [{ label: reason, value: application.reason }];
      return { subject, title, paragraphs: [lead], facts, action: { label: open, address: link } };
    }
    case 'RECEIVED':
      return undefined;
  }
}
