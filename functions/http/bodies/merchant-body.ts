import type * as z from 'zod';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import { toIso } from '../../../core/time.ts';
import type { merchant } from '../schemas/back-office.ts';

/** A merchant as the API shows it to the merchant and to the back office: the account masked, nothing of the sign-in. */
export function merchantBody(profile: MerchantProfile): z.input<typeof merchant> {
  const { id, tradeName, legalName, accountHolder, city, phone, iban, commissionBps, status, createdAt } = profile;
  const account = { accountHolder, iban: maskIban(iban) };
  return { id, tradeName, legalName, ...account, city, phone, commissionBps, status, createdAt: toIso(createdAt) };
}
