import type { Instant } from './time.ts';

/** A suspended merchant can ask for no payment and is paid nothing; what exists goes on. */
export const merchantStatuses = ['ACTIVE', 'SUSPENDED'] as const;
export type MerchantStatus = (typeof merchantStatuses)[number];

export interface MerchantProfile {
  id: string;
  /** What the client knows the merchant by. */
  tradeName: string;
  legalName: string;
  /** The name that the bank checks. */
  accountHolder: string;
  city: string;
  phone?: string;
  /** ISO 13616 in electronic form, a SEPA account. In full only in the bank file. */
  iban: string;
  commissionBps: number;
  status: MerchantStatus;
  createdAt: Instant;
  /** Hash of the normalised request that enrolled the merchant: tells a repeated call from a reused key. */
  requestHash: string;
}

/** What the back office may change; all else is for life. */
export type MerchantChanges = Partial<Omit<MerchantProfile, 'id' | 'createdAt' | 'requestHash'>>;
