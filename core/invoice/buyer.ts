import { sirenOf } from '../../contract/siret.ts';
import type { MerchantProfile } from '../merchant.ts';
import type { Organisation } from '../organisation/organisation.ts';
import { countryOfPostalCode } from '../reimbursement/creditor.ts';
import type { Party } from './invoice.ts';

/** An establishment as an invoice names it: by its company, with its own address. */
export function buyerOf(
  { legalName, tradeName, city, siret, address }: MerchantProfile,
  organisation: Pick<Organisation, 'legalName' | 'siren'> | undefined,
): Party {
  const name = organisation?.legalName ?? legalName;
  const siren = organisation?.siren ?? (siret === undefined ? undefined : sirenOf(siret));
  const lines = [...(tradeName === name ? [] : [tradeName]), ...(address?.lines ?? [])];
  return {
    name,
    lines: lines.slice(0, 3),
    postalCode: address?.postalCode ?? '',
    town: city,
    country: countryOfPostalCode(address?.postalCode),
    ...(siren !== undefined && { siren }),
  };
}
