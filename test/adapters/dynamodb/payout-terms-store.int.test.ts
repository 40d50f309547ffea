import { beforeEach, describe, expect, it } from 'vitest';
import { directoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { organisationStore, type OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import { payoutTermsStore, type PayoutTermsStore } from '../../../adapters/dynamodb/payout-terms-store.ts';
import { foundOrganisation } from '../../../core/organisation/found-organisation.ts';
import type { HeldAccount, PayoutTerms } from '../../../core/payout-terms.ts';
import { localDate } from '../../../core/time.ts';
import { aMerchant } from '../../support/merchants.ts';
import { anOperation } from '../../support/operations.ts';
import { createdAt } from '../../support/payments.ts';
import { aComingAccount } from '../../support/set-payout-terms.ts';
import { withStoreTables } from '../../support/store-tables.ts';
import type { TableNames } from '../../support/tables.ts';

const db = withStoreTables();
let tables: TableNames;
let payoutTerms: PayoutTermsStore;

const merchantId = 'm'.repeat(26);
const profile = { ...aMerchant, id: merchantId };
const { accountHolder, iban, commissionBps } = profile;
const first: PayoutTerms = { accountHolder, iban, commissionBps };
const other: HeldAccount = { accountHolder: 'SARL DES CIMES', iban: 'DE89370400440532013000' };

beforeEach(async () => {
  tables = await db.freshTables();
  payoutTerms = payoutTermsStore(db.documents, tables);
});

describe('the terms of a merchant', () => {
  const terms = () => directoryStore(db.documents, tables).getMerchant(merchantId);
  const change = (before: PayoutTerms, after: PayoutTerms) =>
    payoutTerms.change({ merchantId, before, after, notices: [], operation: anOperation() });
  beforeEach(() => directoryStore(db.documents, tables).createMerchant(profile, anOperation()));

  it('change only as they were read, each of them, and what is left out is gone', async () => {
    const coming = { ...first, comingAccount: aComingAccount() };
    expect(await change(first, coming)).toBe(true);
    expect(await change(first, { ...first, ...other })).toBe(false);
    expect(await terms()).toMatchObject(coming);

    expect(await change(coming, { ...first, ...other })).toBe(true);
    expect(await change(coming, first)).toBe(false);
    expect(await change({ ...first, ...other, commissionBps: 1 }, first)).toBe(false);
    expect(await terms()).toMatchObject(other);
    expect(await terms()).not.toHaveProperty('comingAccount');
  });

  it('may be all that there are', async () => {
    const all: Required<Omit<PayoutTerms, 'organisationAccount'>> = {
      ...first,
      bic: 'AGRIFRPP',
      payee: { answer: 'MATCH', at: createdAt } as never,
      paidTo: 'ORGANISATION',
      comingAccount: aComingAccount(),
      comingCommission: { bps: 100, from: localDate('2026-07-01') } as never,
    };
    expect(await change(first, all)).toBe(true);
  });
});

describe('the account of an organisation', () => {
  const { organisation, owner } = foundOrganisation(profile, undefined, createdAt);
  let organisations: OrganisationStore;
  const change = (before: HeldAccount | undefined, after: HeldAccount, organisationId = organisation.id) =>
    payoutTerms.changeOrganisation({
      organisationId,
      before,
      after,
      establishments: [],
      notices: [],
      operation: anOperation(),
    });
  beforeEach(async () => {
    await directoryStore(db.documents, tables).createMerchant(profile, anOperation());
    organisations = organisationStore(db.documents, tables.directory);
    await organisations.found(merchantId, organisation, owner);
  });
  const account = async () => (await organisations.organisations([organisation.id]))[0]?.account;

  it('is given once where there is none, and changes only as it was read', async () => {
    const one: HeldAccount = { accountHolder, iban };
    expect(await change(undefined, one)).toBe(true);
    expect(await change(undefined, other)).toBe(false);
    expect(await account()).toEqual(one);
    expect(await change(one, other)).toBe(true);
    expect(await change(one, { ...one, bic: 'AGRIFRPP' })).toBe(false);
    expect(await account()).toEqual(other);
  });

  it('is none of an organisation that nobody has founded', async () => {
    expect(await change(undefined, other, 'o'.repeat(26))).toBe(false);
    expect(await organisations.organisations(['o'.repeat(26)])).toEqual([]);
  });
});
