import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { merchantRows } from '../../core/look-up/look-up-rows.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { HeldAccount, PayoutTerms } from '../../core/payout-terms.ts';
import { merchantKey } from './directory-store.ts';
import { lookUpPuts } from './look-up-rows.ts';
import { organisationKey } from './organisation-items.ts';
import { noticePuts } from './notice-store.ts';
import type { NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

export interface PayoutChange {
  merchantId: string;
  /** As it was read. */
  before: PayoutTerms;
  after: PayoutTerms;
  notices: readonly Notice[];
  operation: Operation;
}

export interface OrganisationAccountChange {
  organisationId: string;
  /** As it was read. */
  before: HeldAccount | undefined;
  after: HeldAccount;
  /** All of it, which are found by the new account too. */
  establishments: readonly string[];
  notices: readonly Notice[];
  operation: Operation;
}

const names = [
  'accountHolder',
  'iban',
  'bic',
  'payee',
  'paidTo',
  'comingAccount',
  'commissionBps',
  'comingCommission',
] as const satisfies readonly (keyof PayoutTerms)[];

export type PayoutTermsStore = ReturnType<typeof payoutTermsStore>;

/** The one way to other terms of payout: with the news, the record and what belongs to it, in one transaction. */
export function payoutTermsStore(
  client: DynamoDBDocumentClient,
  tables: {
    directory: string;
    operations: string;
    /** Only whoever tells of a change needs it. */
    notices?: string;
  },
) {
  return {
    /** @returns false when the merchant is not as in `before` any more, or when the reply of a first try was lost: read again */
    async change(
      { merchantId, before, after, notices, operation }: PayoutChange,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const row = { owner: 'MERCHANT', id: merchantId } as const;
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        {
          name: 'merchant',
          Update: { TableName: tables.directory, Key: merchantKey(merchantId), ...update(before, after) },
        },
        ...lookUpPuts(tables.directory, row, merchantRows(merchantId, { iban: after.comingAccount?.iban })),
        ...noticePuts(tables.notices, notices),
        ...alongside,
      ];
      return (await writeOperation(writes, operation, { client, operations: tables.operations })).committed;
    },

    /** The account of an organisation, for all that follow it. @returns false as `change` does */
    async changeOrganisation(
      { organisationId, before, after, establishments, notices, operation }: OrganisationAccountChange,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const { iban } = after.comingAccount ?? after;
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        {
          name: 'organisation',
          Update: {
            TableName: tables.directory,
            Key: organisationKey(organisationId),
            UpdateExpression: 'SET account = :after',
            ConditionExpression: before
              ? 'account = :before'
              : 'attribute_exists(pk) AND attribute_not_exists(account)',
            ExpressionAttributeValues: { ':after': after, ...(before && { ':before': before }) },
          },
        },
        ...establishments.flatMap((id) =>
          lookUpPuts(tables.directory, { owner: 'MERCHANT', id }, merchantRows(id, { iban })),
        ),
        ...noticePuts(tables.notices, notices),
        ...alongside,
      ];
      return (await writeOperation(writes, operation, { client, operations: tables.operations })).committed;
    },
  };
}

/** Conditioned on all of them being as they were read: a map is equal to itself alone. */
function update(before: PayoutTerms, after: PayoutTerms) {
  const given = (terms: PayoutTerms) => names.filter((name) => terms[name] !== undefined);
  const removed = names.filter((name) => after[name] === undefined);
  const values = (prefix: string, terms: PayoutTerms) =>
    given(terms).map((name) => [`:${prefix}_${name}`, terms[name]]);
  const unless = (condition: string, isNeeded: boolean) => (isNeeded ? condition : '');
  return {
    UpdateExpression: `SET ${given(after)
      .map((name) => `${name} = :after_${name}`)
      .join(', ')}${unless(` REMOVE ${removed.join(', ')}`, removed.length > 0)}`,
    ConditionExpression: names
      .map((name) => (before[name] === undefined ? `attribute_not_exists(${name})` : `${name} = :before_${name}`))
      .join(' AND '),
    ExpressionAttributeValues: Object.fromEntries([...values('after', after), ...values('before', before)]) as Record<
      string,
      unknown
    >,
  };
}
