import { idShape } from '../id.ts';

/** How a fact is kept: an amount in cents, a share in basis points, a local day, a moment (ISO 8601), one of a few codes, or text. */
export type FactKind = 'amount' | 'rate' | 'day' | 'moment' | 'code' | 'text';

/** What the journal's records and the proposals say of something before and after an act, by name. */
export const factKinds = {
  accountHolder: 'text',
  amount: 'amount',
  against: 'code',
  application: 'text',
  bankReference: 'text',
  bic: 'text',
  channel: 'code',
  city: 'text',
  coming: 'text',
  comingBps: 'rate',
  comingFrom: 'day',
  commissionBps: 'rate',
  credit: 'text',
  despiteNoMatch: 'text',
  document: 'code',
  dueDate: 'day',
  email: 'text',
  endToEndId: 'text',
  expiresAt: 'moment',
  file: 'text',
  finding: 'text',
  found: 'text',
  from: 'day',
  fundingAmount: 'amount',
  fundingReference: 'text',
  iban: 'text',
  identifiers: 'text',
  kept: 'text',
  kind: 'code',
  legalName: 'text',
  lines: 'text',
  list: 'code',
  meanwhile: 'code',
  missingDocuments: 'code',
  name: 'text',
  notCheckedBecause: 'code',
  note: 'text',
  organisation: 'text',
  organisationComing: 'text',
  owed: 'amount',
  owner: 'text',
  paidTo: 'code',
  payeeCheck: 'code',
  payeeCheckedAt: 'moment',
  payeeName: 'text',
  phone: 'text',
  postalCode: 'text',
  proposal: 'text',
  proposedBy: 'text',
  reason: 'code',
  reversal: 'text',
  roles: 'code',
  since: 'day',
  siret: 'text',
  status: 'code',
  takenBy: 'text',
  tradeName: 'text',
  upload: 'text',
  valueDate: 'day',
  writtenOff: 'amount',
} as const satisfies Record<string, FactKind>;

export type FactName = keyof typeof factKinds;

export const isFactName = (name: string): name is FactName => Object.hasOwn(factKinds, name);

/** What a member may do at an establishment stands under the establishment's id. */
export const isKnownFact = (name: string): boolean => isFactName(name) || idShape.test(name);
