import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ComingAccount, HeldAccount, PayoutTerms } from '../../core/payout-terms.ts';
import { organisationKey } from '../../adapters/dynamodb/organisation-items.ts';
import { organisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { foundOrganisation } from '../../core/organisation/found-organisation.ts';
import { instant, localDate } from '../../core/time.ts';

const approvedAt = instant(Date.parse('2026-06-05T03:50:00Z'));

/** Approved on a Friday, to count from the Tuesday after. */
export const aComingAccount = (changes: Partial<ComingAccount> = {}): ComingAccount => ({
  proposalId: 'p'.repeat(26),
  accountHolder: 'SARL DES CIMES',
  iban: 'DE89370400440532013000',
  from: localDate('2026-06-09'),
  meanwhile: 'OLD_ACCOUNT',
  proposed: { by: 'ops', at: approvedAt },
  approved: { by: 'ops-2', at: approvedAt },
  ...changes,
});

/** A merchant who is paid so, whoever has agreed on it. */
export async function setPayoutTerms(
  client: DynamoDBDocumentClient,
  tables: { directory: string },
  merchantId: string,
  terms: Partial<PayoutTerms>,
): Promise<void> {
  const names = Object.keys(terms);
  await client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: { pk: `MERCHANT#${merchantId}`, sk: 'PROFILE' },
      UpdateExpression: `SET ${names.map((name) => `${name} = :${name}`).join(', ')}`,
      ExpressionAttributeValues: Object.fromEntries(Object.entries(terms).map(([name, value]) => [`:${name}`, value])),
    }),
  );
}

/** An organisation that has this account, whoever has agreed on it; the organisation is made where there is none. */
export async function setOrganisationAccount(
  client: DynamoDBDocumentClient,
  tables: { directory: string },
  merchant: Pick<MerchantProfile, 'id' | 'legalName' | 'tradeName' | 'siret' | 'createdAt'>,
  account: HeldAccount,
): Promise<string> {
  const { organisation, owner } = foundOrganisation(merchant, undefined, merchant.createdAt);
  await organisationStore(client, tables.directory).found(merchant.id, organisation, owner);
  await client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: organisationKey(organisation.id),
      UpdateExpression: 'SET account = :account',
      ExpressionAttributeValues: { ':account': account },
    }),
  );
  return organisation.id;
}
