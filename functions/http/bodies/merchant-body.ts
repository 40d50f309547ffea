import type * as z from 'zod';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { asOf } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import { parisDate, toIso, type Instant } from '../../../core/time.ts';
import type { merchant } from '../schemas/back-office.ts';

/** A merchant as the API shows it to the merchant and to the back office: the account masked, nothing of the sign-in. */
export function merchantBody(profile: MerchantProfile, now: Instant): z.input<typeof merchant> {
  const {
    id,
    tradeName,
    legalName,
    accountHolder,
    city,
    siret,
    address,
    phone,
    iban,
    bic,
    paidTo,
    commissionBps,
    status,
    createdAt,
  } = asOf(profile, parisDate(now));
  const account = { accountHolder, iban: maskIban(iban), bic, paidTo };
  const place = { city, siret, address, phone };
  return { id, tradeName, legalName, ...account, ...place, commissionBps, status, createdAt: toIso(createdAt) };
}
