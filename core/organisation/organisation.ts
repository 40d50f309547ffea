import type { HeldAccount } from '../payout-terms.ts';
import type { Instant, LocalDate } from '../time.ts';

/** A closed organisation is kept for its past; none of its establishments can ask for anything. */
export const organisationStatuses = ['ACTIVE', 'CLOSED'] as const;
export type OrganisationStatus = (typeof organisationStatuses)[number];

/** The agreement by which the scheme lets an organisation take vouchers. */
export interface Convention {
  number: string;
  from: LocalDate;
  /** Its last day; without one it goes on. */
  until?: LocalDate;
  /** What may be paid with vouchers there, in the scheme's words. */
  activities: readonly string[];
}

/** The company above its establishments, each of which is a merchant with payments and transfers of its own. */
export interface Organisation {
  id: string;
  legalName: string;
  /** Nine digits (INSEE); left out for those whose establishment was enrolled without a SIRET. */
  siren?: string;
  convention?: Convention;
  status: OrganisationStatus;
  /** That its establishments may be paid to. */
  account?: HeldAccount;
  createdAt: Instant;
  /** Counts the changes of its team and its establishments: each is made on the one that was seen. */
  version: number;
}
