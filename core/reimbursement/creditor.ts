import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import type { MerchantProfile } from '../merchant.ts';
import type { BankAccount } from '../payout-terms.ts';

/** A structured address: no bank of SEPA takes another since November 2026 (EPC132-08, hybrid addresses aside). */
export interface StructuredAddress {
  postalCode?: string;
  town: string;
  /** ISO 3166-1, two letters. */
  country: string;
}

/** What a bank file says of whom is paid. */
export interface Creditor {
  name: string;
  iban: string;
  bic?: string;
  address?: StructuredAddress;
}

/** What has to be known of a merchant and is not. */
export const lacking = ['BIC_MISSING', 'ADDRESS_MISSING', 'DEBTOR_ADDRESS_MISSING'] as const;
type Lacking = (typeof lacking)[number];

/** Where SEPA reaches and the European Economic Area does not, by IBAN (EPC409-09). */
const outsideEea: ReadonlySet<string> = new Set([
  'AD',
  'AL',
  'CH',
  'GB',
  'GG',
  'IM',
  'JE',
  'MC',
  'MD',
  'ME',
  'MK',
  'RS',
  'SM',
  'VA',
]);

export const countryOf = (iban: string): string => iban.slice(0, 2);

/** What is known of a creditor, or is said of one in a bank file. */
type Known = { iban: string } & Record<'bic' | 'address' | 'debtorAddress', boolean>;

/**
 * What the rule book or the bank wants of a transfer and is not there. Outside the EEA the BIC and both addresses are wanted:
 * the IBAN is enough by law within it only (Regulation (EU) 260/2012, article 5), and whoever pays is to be named with an
 * address (Regulation (EU) 2023/1113, article 4).
 */
export function lackingFor(known: Known, settings: ReimbursementSettings): Lacking | undefined {
  const isOutside = outsideEea.has(countryOf(known.iban));
  if (!known.bic && (isOutside || settings.creditorBic === 'REQUIRED')) return 'BIC_MISSING';
  if (!known.address && (isOutside || settings.creditorAddress === 'REQUIRED')) return 'ADDRESS_MISSING';
  return !known.debtorAddress && isOutside ? 'DEBTOR_ADDRESS_MISSING' : undefined;
}

/** The merchant as a bank file is to name it, or what it lacks. */
export function creditorOf(
  payee: BankAccount & Partial<Pick<MerchantProfile, 'city' | 'siret' | 'address'>>,
  settings: ReimbursementSettings,
): Creditor | Lacking {
  const { accountHolder: name, iban, bic } = payee;
  const address = addressOf(payee);
  const debtorAddress = settings.debtorAddress.town !== '';
  const lacks = lackingFor({ iban, bic: bic !== undefined, address: address !== undefined, debtorAddress }, settings);
  if (lacks) return lacks;
  const isShown = settings.creditorAddress !== 'OUTSIDE_EEA' || outsideEea.has(countryOf(iban));
  return { name, iban, ...(bic !== undefined && { bic }), ...(address && isShown && { address }) };
}

/** Known of establishments with a SIRET, which France gives to those on its soil, and in Monaco, whose codes begin with 980. */
function addressOf({
  city,
  siret,
  address,
}: Partial<Pick<MerchantProfile, 'city' | 'siret' | 'address'>>): StructuredAddress | undefined {
  if (city === undefined || siret === undefined) return undefined;
  const { postalCode } = address ?? {};
  return { ...(postalCode !== undefined && { postalCode }), town: city, country: countryOfPostalCode(postalCode) };
}

/** Of an establishment with a SIRET, or that was enrolled as one. */
export const countryOfPostalCode = (postalCode: string | undefined): 'FR' | 'MC' =>
  postalCode?.startsWith('980') ? 'MC' : 'FR';
