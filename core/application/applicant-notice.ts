import type { ApplicantNoticeEvent, Notice } from '../notification/notice.ts';
import type { Instant } from '../time.ts';
import type { Application } from './application.ts';

const events: Partial<Record<Application['status'], ApplicantNoticeEvent>> = {
  UNCONFIRMED: 'CONFIRM_ADDRESS',
  MORE_NEEDED: 'MORE_NEEDED',
  ACCEPTED: 'APPLICATION_ACCEPTED',
  DECLINED: 'APPLICATION_DECLINED',
};

/** What an applicant is mailed once the application has become so; nothing of what they did themselves. */
export function applicantNotice({ id, status, version }: Application, at: Instant): Notice | undefined {
  const event = events[status];
  return (
    event && {
      audience: 'APPLICANT',
      recipientId: id,
      event,
      about: { kind: 'APPLICATION', id },
      occurrence: String(version),
      channel: 'EMAIL',
      state: 'PENDING',
      at,
    }
  );
}
