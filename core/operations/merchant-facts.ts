import canonicalize from 'canonicalize';
import { maskName } from '../../contract/mask-name.ts';
import type { MerchantChanges, MerchantProfile } from '../merchant.ts';
import { maskIban } from '../reimbursement/bank-account.ts';
import type { OperationFacts } from './operation.ts';

type Recorded = MerchantChanges & Partial<Pick<MerchantProfile, 'accountHolder' | 'iban' | 'commissionBps'>>;

/** Fields of a merchant as a record may hold them. A trade name and a SIRET are public; what may name a person is masked. */
export function merchantFacts(fields: Recorded): OperationFacts {
  const { tradeName, legalName, accountHolder, iban, city, siret, phone, address, commissionBps } = fields;
  const facts = {
    tradeName,
    city,
    siret,
    commissionBps,
    legalName: legalName && maskName(legalName),
    accountHolder: accountHolder && maskName(accountHolder),
    iban: iban && maskIban(iban),
    phone: phone && `•••${phone.slice(-2)}`,
    postalCode: address?.postalCode,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as OperationFacts;
}

/** What of the wanted fields is not so already. */
export const changedFields = (before: MerchantProfile, wanted: MerchantChanges): MerchantChanges =>
  Object.fromEntries(
    Object.entries(wanted).filter(
      ([name, value]) =>
        value !== undefined && canonicalize(value) !== canonicalize(before[name as keyof MerchantChanges]),
    ),
  );

/** The same fields as they were. */
export const onlyFields = (before: MerchantProfile, names: object): MerchantChanges =>
  Object.fromEntries(Object.entries(before).filter(([name]) => name in names));
