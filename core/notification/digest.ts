import { HOUR_MS } from '../../contract/duration.ts';
import { mailLimits } from '../../contract/settings/limits.ts';
import { addMs, parisDate, type Instant, type LocalDate } from '../time.ts';

/** One line of a merchant's digest: a request that came to nothing. */
export interface DigestEntry {
  /** The day whose digest tells of it. */
  date: LocalDate;
  merchantId: string;
  paymentId: string;
}

/** The digest that tells of what happens now: today's until its hour in Europe/Paris, then tomorrow's. */
export const digestDate = (now: Instant): LocalDate => parisDate(addMs(now, (24 - mailLimits.digestHour) * HOUR_MS));
