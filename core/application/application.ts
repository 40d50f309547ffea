import type { ApplicationActivity, ApplicationDocument } from '../../contract/application.ts';
import { DAY_MS } from '../../contract/duration.ts';
import type { RefusalCode } from '../../contract/refusal.ts';
import { applicationLimits } from '../../contract/settings/limits.ts';
import type { Language } from '../../contract/words/language.ts';
import type { Act } from '../act.ts';
import type { PostalAddress } from '../merchant.ts';
import type { PayeeCheck } from '../payee/payee-check.ts';
import { addMs, type Instant } from '../time.ts';

/** What an applicant says of the establishment and of its owner, in normal form. */
export interface ApplicationForm {
  siret: string;
  tradeName: string;
  legalName: string;
  activity: ApplicationActivity;
  address: PostalAddress;
  city: string;
  phone: string;
  ownerName: string;
  /** Where mails go, and what the owner will sign in with. */
  email: string;
  iban: string;
  accountHolder: string;
  /** Those that the applicant says are ready. */
  documents: readonly ApplicationDocument[];
  language: Language;
}

interface ApplicationFacts {
  id: string;
  /** Grows with each change, on which every write is conditioned. */
  version: number;
  form: ApplicationForm;
  appliedAt: Instant;
  requestHash: string;
}

/** An owner's application to become a merchant. */
export type Application = ApplicationFacts &
  (
    | { status: 'UNCONFIRMED' }
    | { status: 'RECEIVED'; confirmedAt: Instant; question?: string; answer?: string }
    | { status: 'MORE_NEEDED'; confirmedAt: Instant; asked: Act; question: string }
    | { status: 'ACCEPTED'; confirmedAt: Instant; accepted: Act; merchantId: string; payee?: PayeeCheck }
    | { status: 'DECLINED'; confirmedAt: Instant; declined: Act; reason: string }
  );
export type ApplicationIn<Status extends Application['status']> = Extract<Application, { status: Status }>;

export type Decided<Status extends Application['status']> = { after: ApplicationIn<Status> } | { refusal: RefusalCode };

export const newApplication = (
  id: string,
  form: ApplicationForm,
  appliedAt: Instant,
  requestHash: string,
): ApplicationIn<'UNCONFIRMED'> => ({ id, version: 1, status: 'UNCONFIRMED', form, appliedAt, requestHash });

const confirmBy = ({ appliedAt }: Application): Instant => addMs(appliedAt, applicationLimits.confirmWithinMs);

/** The address is the applicant's: from now on somebody looks at it. */
export function confirmed(application: Application, now: Instant): Decided<'RECEIVED'> {
  if (application.status !== 'UNCONFIRMED') return { refusal: 'application-status' };
  if (now >= confirmBy(application)) return { refusal: 'application-link-expired' };
  return { after: { ...next(application), status: 'RECEIVED', confirmedAt: now } };
}

/** The applicant says what was asked for: it waits for the back office again. */
export function answered(application: Application, answer: string): Decided<'RECEIVED'> {
  if (application.status !== 'MORE_NEEDED') return { refusal: 'application-status' };
  const { confirmedAt, question } = application;
  return { after: { ...next(application), status: 'RECEIVED', confirmedAt, question, answer } };
}

export function moreAsked(application: Application, asked: Act, question: string): Decided<'MORE_NEEDED'> {
  if (application.status !== 'RECEIVED') return { refusal: 'application-status' };
  const { confirmedAt } = application;
  return { after: { ...next(application), status: 'MORE_NEEDED', confirmedAt, asked, question } };
}

/** As a merchant, paid to an account of which its bank has said so much. */
export function acceptedAs(
  { id: merchantId, payee }: { id: string; payee: PayeeCheck },
  application: Application,
  accepted: Act,
): Decided<'ACCEPTED'> {
  if (!isWaiting(application)) return { refusal: 'application-status' };
  const { confirmedAt } = application;
  return { after: { ...next(application), status: 'ACCEPTED', confirmedAt, accepted, merchantId, payee } };
}

export function declined(application: Application, act: Act, reason: string): Decided<'DECLINED'> {
  if (!isWaiting(application)) return { refusal: 'application-status' };
  const { confirmedAt } = application;
  return { after: { ...next(application), status: 'DECLINED', confirmedAt, declined: act, reason } };
}

/** It is in the list of the back office, whoever has the next word. */
export const isWaiting = (application: Application): application is ApplicationIn<'RECEIVED' | 'MORE_NEEDED'> =>
  application.status === 'RECEIVED' || application.status === 'MORE_NEEDED';

/**
 * From when on the database forgets it, counted from its last change: an address that nobody has confirmed soon, what was
 * declined or left unanswered later. What waits and what was accepted is kept.
 */
export function forgetApplicationAt(application: Application, now: Instant): Instant | undefined {
  switch (application.status) {
    case 'UNCONFIRMED':
      return addMs(confirmBy(application), DAY_MS);
    case 'MORE_NEEDED':
    case 'DECLINED':
      return addMs(now, applicationLimits.keptMs);
    case 'RECEIVED':
    case 'ACCEPTED':
      return undefined;
  }
}

const next = ({ id, version, form, appliedAt, requestHash }: Application): ApplicationFacts => ({
  id,
  version: version + 1,
  form,
  appliedAt,
  requestHash,
});
