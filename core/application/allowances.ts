import { applicationLimits, documentLimits } from '../../contract/settings/limits.ts';
import { perDay, perHour, type Allowance } from '../allowance.ts';
import { addressHash } from '../notification/address-hash.ts';
import type { Instant } from '../time.ts';
import type { ApplicationForm } from './application.ts';

/** What an application is counted by. Of its own, more is left unread; of everybody's, more is asked to come back. */
export interface ApplicationAllowances {
  own: readonly Allowance[];
  everybodys: Allowance;
}

/** So that nobody is flooded with mails by somebody else, nor the table by a program. */
export function applicationAllowances({ email, siret }: ApplicationForm, now: Instant): ApplicationAllowances {
  const counted = (what: string, most: number) => ({ key: `APPLICATIONS#${what}`, amount: 1, most });
  return {
    own: [
      perDay(counted(`ADDRESS#${addressHash(email)}`, applicationLimits.perAddressADay), now),
      perDay(counted(`SIRET#${siret}`, applicationLimits.perSiretADay), now),
    ],
    everybodys: perHour(counted('HOUR', applicationLimits.perHour), now),
  };
}

/** Whoever has the link of one application fills no bucket with it. */
export const uploadsOfDay = (applicationId: string, now: Instant): Allowance =>
  perDay({ key: `APPLICATIONS#UPLOADS#${applicationId}`, amount: 1, most: documentLimits.uploadsADay }, now);
