import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { memberRows } from '../../core/look-up/look-up-rows.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Member } from '../../core/organisation/member.ts';
import type { Organisation } from '../../core/organisation/organisation.ts';
import type { Team } from '../../core/organisation/team.ts';
import { batchGet } from './batch-get.ts';
import { merchantKey, newMerchantPuts } from './directory-store.ts';
import type { Item } from './errors.ts';
import { lookUpPuts } from './look-up-rows.ts';
import { establishmentItem, memberItem, organisationItem, organisationKey } from './organisation-items.ts';
import { queryPages } from './query-pages.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';

/** A change of a team, made on the version of the organisation that was seen. */
export interface TeamChange {
  before: Organisation;
  members: readonly Member[];
  /** One that is added. */
  establishment?: MerchantProfile;
}

/** What else becomes of an organisation where its team changes. */
type OrganisationChanges = Partial<Pick<Organisation, 'status' | 'convention'>>;

type Part = 'look-up' | 'organisation' | 'member' | 'merchant' | 'beside';

const memberKey = (id: string) => ({ pk: `MEMBER#${id}`, sk: 'PROFILE' });

export type OrganisationStore = ReturnType<typeof organisationStore>;

/**
 * Organisations and their people, in the directory. Reads are strong.
 *
 * @param operations the table of the journal; only whoever changes a team needs it
 */
export function organisationStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  const put = (Item: Item) => ({ TableName: table, Item });

  /** Under the username and under the organisation, with the same content, and what the name is found by. */
  const memberPuts = (member: Member): NamedWrite<Part>[] => {
    const listed = { pk: organisationKey(member.organisationId).pk, sk: `MEMBER#${member.id}` };
    return [
      { name: 'member', Put: put(memberItem.toItem(memberKey(member.id), member)) },
      { name: 'beside', Put: put(memberItem.toItem(listed, member)) },
      ...lookUpPuts(table, { owner: 'MEMBER', id: member.id }, memberRows(member.id, member)),
    ];
  };

  const establishmentPut = (organisationId: string, merchantId: string): NamedWrite<Part> => {
    const key = { pk: organisationKey(organisationId).pk, sk: `ESTABLISHMENT#${merchantId}` };
    return { name: 'beside', Put: put(establishmentItem.toItem(key, { merchantId })) };
  };

  /** On the version that was seen. */
  const counted = ({ id, version }: Organisation, changes: OrganisationChanges = {}): NamedWrite<'organisation'> => {
    const names = ['version', ...Object.keys(changes)];
    return {
      name: 'organisation',
      Update: {
        TableName: table,
        Key: organisationKey(id),
        UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
        ConditionExpression: '#version = :seen',
        ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
        ExpressionAttributeValues: {
          ...Object.fromEntries(Object.entries({ ...changes, version: version + 1 }).map(([k, v]) => [`:${k}`, v])),
          ':seen': version,
        },
      },
    };
  };

  return {
    /** Whom a username names; also somebody who has left. */
    getMember: (id: string): Promise<Member | undefined> => readItem(client, table, memberKey(id), memberItem),

    /** In no order; who is unknown is left out. */
    members: async (ids: readonly string[]): Promise<Member[]> =>
      (await batchGet(client, table, ids.map(memberKey))).map(memberItem.parse),

    /** In no order; what is unknown is left out. */
    organisations: async (ids: readonly string[]): Promise<Organisation[]> =>
      (await batchGet(client, table, ids.map(organisationKey))).map(organisationItem.parse),

    async team(organisationId: string): Promise<Team | undefined> {
      const { pk } = organisationKey(organisationId);
      const query = {
        TableName: table,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ConsistentRead: true,
      };
      const items: Item[] = [];
      for await (const page of queryPages(client, query)) items.push(...page);
      const startingWith = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
      const [profile] = startingWith('PROFILE');
      if (!profile) return undefined;
      return {
        organisation: organisationItem.parse(profile),
        establishments: startingWith('ESTABLISHMENT#').map((item) => establishmentItem.parse(item).merchantId),
        members: startingWith('MEMBER#').map((item) => memberItem.parse(item)),
      };
    },

    /**
     * What a merchant who has no organisation yet is given, in one transaction.
     *
     * @returns false when there is one already
     */
    async found(merchantId: string, organisation: Organisation, owner: Member): Promise<boolean> {
      const outcome = await write<Part>(
        [
          {
            name: 'merchant',
            Update: {
              TableName: table,
              Key: merchantKey(merchantId),
              UpdateExpression: 'SET organisationId = :id',
              ConditionExpression: 'attribute_exists(pk) AND attribute_not_exists(organisationId)',
              ExpressionAttributeValues: { ':id': organisation.id },
            },
          },
          {
            name: 'organisation',
            Put: {
              ...put(organisationItem.toItem(organisationKey(organisation.id), organisation)),
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
          establishmentPut(organisation.id, merchantId),
          ...memberPuts(owner),
        ],
        { client },
      );
      return outcome.committed;
    },

    /**
     * The write that goes with the closing of one of its establishments. It counts as a change in any case, so that of two
     * that are closed at once one is the last.
     */
    ending: (before: Organisation, changes: OrganisationChanges): NamedWrite<'organisation'> =>
      counted(before, changes),

    /** With the record of it, at once or not at all. @returns false when somebody else has changed the team since it was read */
    async change({ before, members, establishment }: TeamChange, operation: Operation): Promise<boolean> {
      const added = establishment
        ? [establishmentPut(before.id, establishment.id), ...newMerchantPuts(table, establishment)]
        : [];
      const writes: [NamedWrite<Part>, ...NamedWrite<Part>[]] = [
        counted(before),
        ...members.flatMap(memberPuts),
        ...added,
      ];
      return (await writeActed<Part>(writes, operation, { client, operations })).committed;
    },
  };
}
