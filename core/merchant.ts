import type { PayoutTerms } from './payout-terms.ts';
import type { Instant } from './time.ts';

/**
 * PAUSED: no new request and no transfer; what is asked for already goes on. BLOCKED: nothing goes on, what is open ends,
 * and the merchant is let in no more. CLOSED, for good: nothing new, what is asked for already goes on, and what is owed is
 * paid to the end.
 */
export const merchantStatuses = ['ACTIVE', 'PAUSED', 'BLOCKED', 'CLOSED'] as const;
export type MerchantStatus = (typeof merchantStatuses)[number];

/** What stands above the city on an envelope, and the code in front of it. */
export interface PostalAddress {
  lines: string[];
  postalCode: string;
}

/** One establishment of an organisation: payments, ledger lines and transfers are keyed by its id. */
export interface MerchantProfile extends PayoutTerms {
  id: string;
  /** Left out until the migration has given the merchant one. */
  organisationId?: string;
  /** The name by which clients know the merchant. */
  tradeName: string;
  legalName: string;
  city: string;
  /** Left out for merchants who were enrolled before receipts showed them. */
  siret?: string;
  address?: PostalAddress;
  phone?: string;
  status: MerchantStatus;
  createdAt: Instant;
  /** Hash of the normalised request that enrolled the merchant: tells a repeated call from a reused key. */
  requestHash: string;
}

/** What one person may change; its state and what it is paid by take ways of their own, everything else is immutable. */
export type MerchantChanges = Partial<
  Pick<MerchantProfile, 'tradeName' | 'legalName' | 'city' | 'siret' | 'address' | 'phone'>
>;
