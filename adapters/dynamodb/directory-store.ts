import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Cents } from '../../contract/money.ts';
import { mergesMax, type ClientProfile } from '../../core/client.ts';
import { passOn } from '../../core/ledger/pass-on.ts';
import type { Instant } from '../../core/time.ts';
import { identifierHash } from '../../core/identifier-hash.ts';
import { parseIdentifier, type Identifier } from '../../contract/identifier.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { MerchantChanges, MerchantProfile } from '../../core/merchant.ts';
import { clientRows, merchantRows } from '../../core/look-up/look-up-rows.ts';
import type { PrefixKey } from '../../core/look-up/prefix-key.ts';
import { emptyWallet } from '../../core/wallet.ts';
import { isSound, orStrange, orThrow, StrangeItem } from '../strange-item.ts';
import { Unavailable } from '../unavailable.ts';
import { batchGet } from './batch-get.ts';
import { leadsToOrganisation } from '../../core/payout-terms.ts';
import { clientItem, identifierItem, merchantItem } from './directory-items.ts';
import type { Item } from './errors.ts';
import type { ItemKind } from './item-kind.ts';
import { lookUp, lookUpPuts } from './look-up-rows.ts';
import { noticePuts } from './notice-store.ts';
import { organisationItem, organisationKey } from './organisation-items.ts';
import { pushTargetStore } from './push-targets.ts';
import { recordPut } from './payment-store.ts';
import { readItem } from './read-item.ts';
import { toWalletItem } from './wallet-item.ts';
import type { NamedWrite } from './write.ts';
import { writeActed, writeOperation } from './write-operation.ts';

export interface DirectoryTables {
  directory: string;
  /** Only whoever enrols clients, or ends their accounts, needs it. */
  wallets?: string;
  /** Only whoever merges clients needs it. */
  ledger?: string;
  /** Only whoever tells of a change needs it. */
  notices?: string;
  /** Only whoever acts needs it. */
  operations?: string;
}

/** Two accounts of one person, of which one ends. */
interface Merge {
  id: string;
  ends: ClientProfile;
  kept: ClientProfile;
  available: Cents;
  at: Instant;
}

/** Of a creation whose id is derived from an idempotency key: the first call wins, the others get what it made. */
export type Created<T> = { created: true } | { created: false; existing: T };

export type DirectoryStore = ReturnType<typeof directoryStore>;

export const merchantKey = (id: string) => ({ pk: `MERCHANT#${id}`, sk: 'PROFILE' });
const clientKey = (id: string) => ({ pk: `CLIENT#${id}`, sk: 'PROFILE' });
const hashKey = (hash: string) => ({ pk: `IDENTIFIER#${hash}`, sk: 'CLIENT' });
const identifierKey = (identifier: Identifier) => hashKey(identifierHash(identifier));

/** A merchant who is not there yet, and what it is looked up by. */
export const newMerchantPuts = (
  table: string,
  { organisationAccount: _, ...merchant }: MerchantProfile,
): [NamedWrite<'merchant'>, ...ReturnType<typeof lookUpPuts>] => [
  {
    name: 'merchant',
    Put: {
      TableName: table,
      Item: merchantItem.toItem(merchantKey(merchant.id), merchant),
      ConditionExpression: 'attribute_not_exists(pk)',
    },
  },
  ...lookUpPuts(table, { owner: 'MERCHANT', id: merchant.id }, merchantRows(merchant.id, merchant)),
];

/** Who merchants and clients are, and where clients are reached. All reads are strong. */
export function directoryStore(client: DynamoDBDocumentClient, tables: DirectoryTables) {
  const table = tables.directory;
  const get = <T>(key: Record<string, string>, kind: ItemKind<T>) => readItem(client, table, key, kind);
  const putNew = <Name extends string>(name: Name, item: Item): NamedWrite<Name> => ({
    name,
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  });

  const act = <Name extends string>(writes: readonly [NamedWrite<Name>, ...NamedWrite<Name>[]], operation: Operation) =>
    writeActed(writes, operation, { client, operations: tables.operations });

  /**
   * Gives merchants the account of the organisation, where their terms lead to it, or says what is strange about it.
   *
   * @param merchants all that will be asked about
   */
  async function accountsOf(merchants: readonly MerchantProfile[]) {
    const followed = merchants.filter(leadsToOrganisation).flatMap(({ organisationId }) => organisationId ?? []);
    const keys = [...new Set(followed)].map((id) => organisationKey(id));
    const accounts = new Map(
      (await batchGet(client, table, keys)).map((item) => [
        String(item['pk']),
        orStrange(() => organisationItem.parse(item).account),
      ]),
    );
    return (merchant: MerchantProfile): MerchantProfile | StrangeItem => {
      const account = accounts.get(organisationKey(merchant.organisationId ?? '').pk);
      if (!account || !leadsToOrganisation(merchant)) return merchant;
      return account instanceof StrangeItem ? account : { ...merchant, organisationAccount: account };
    };
  }

  async function withAccounts(merchants: readonly MerchantProfile[]): Promise<MerchantProfile[]> {
    const withAccount = await accountsOf(merchants);
    return merchants.map((merchant) => orThrow(withAccount(merchant)));
  }

  async function getMerchant(id: string): Promise<MerchantProfile | undefined> {
    const merchant = await get(merchantKey(id), merchantItem);
    return merchant && (await withAccounts([merchant]))[0];
  }

  /** An identifier that names another client from now on. */
  const named = (identifier: Identifier, before: string, after: string): NamedWrite<'identifier'> => ({
    name: 'identifier',
    Update: {
      TableName: table,
      Key: identifierKey(identifier),
      UpdateExpression: 'SET #id = :after',
      ConditionExpression: '#id = :before',
      ExpressionAttributeNames: { '#id': 'id' },
      ExpressionAttributeValues: { ':before': before, ':after': after },
    },
  });

  return {
    ...pushTargetStore(client, table),

    getMerchant,

    getClient: (id: string) => get(clientKey(id), clientItem),

    /** The client whom the identifier names, or undefined. */
    findClient: (identifier: Identifier) => get(identifierKey(identifier), identifierItem),

    /** The clients of many identifiers, by the hash of each; those that name nobody are left out. */
    async findClients(identifierHashes: readonly string[]): Promise<Map<string, string>> {
      const found = new Map<string, string>();
      const keys = [...new Set(identifierHashes)].map(hashKey);
      for (const item of await batchGet(client, table, keys)) {
        found.set(String(item['pk']).replace('IDENTIFIER#', ''), identifierItem.parse(item).id);
      }
      return found;
    },

    /** Whom look-up rows that begin so lead to; their profiles decide whether they are meant. */
    lookUp: (key: PrefixKey, limit: number) => lookUp(client, table, key, limit),

    /**
     * Another identifier in the place of one, if one is given, with the notices and the record of what it belongs to.
     *
     * @returns `taken` when the new one names somebody already
     * @throws Unavailable when somebody else has changed the client meanwhile
     */
    async replaceIdentifier(
      { id, identifiers }: Pick<ClientProfile, 'id' | 'identifiers'>,
      replaced: { from: Identifier; to: Identifier } | undefined,
      operation: Operation,
      notices: readonly Notice[],
    ): Promise<'done' | 'taken'> {
      if (!tables.operations) throw new Error('a directory without the table of operations cannot change a client');
      const writes: NamedWrite<string>[] = replaced
        ? [
            putNew('identifier', identifierItem.toItem(identifierKey(replaced.to), { id })),
            {
              name: 'client',
              Update: {
                TableName: table,
                Key: clientKey(id),
                UpdateExpression: 'SET identifiers = :after',
                ConditionExpression: 'identifiers = :before',
                ExpressionAttributeValues: {
                  ':before': identifiers,
                  ':after': identifiers.map((value) => (value === replaced.from.value ? replaced.to.value : value)),
                },
              },
            },
            { name: 'old', Delete: { TableName: table, Key: identifierKey(replaced.from) } },
          ]
        : [];
      const news = noticePuts(tables.notices, notices);
      const { operations } = tables;
      const outcome = await writeOperation([...writes, ...news], operation, { client, operations });
      if (outcome.committed) return 'done';
      if (outcome.failed === 'identifier') return 'taken';
      throw new Unavailable(`client ${id}`);
    },

    /**
     * The client's end, with its record: the identifiers name nobody any more, and nothing is paid from the wallet or credited
     * to it. Closed at the client's wish, it holds nothing, by the same transaction.
     *
     * @throws Unavailable when somebody else has changed the client meanwhile
     */
    async closeClient(
      { id, identifiers }: Pick<ClientProfile, 'id' | 'identifiers'>,
      closed: NonNullable<ClientProfile['closed']>,
      operation: Operation,
    ): Promise<'closed' | 'wallet-not-empty'> {
      if (!tables.wallets) throw new Error('a directory without the table of wallets cannot close a client');
      const isEmpty = closed.because === 'CLOSED';
      const wallet: NamedWrite<'wallet'> = {
        name: 'wallet',
        Update: {
          TableName: tables.wallets,
          Key: { clientId: id },
          UpdateExpression: 'SET closedAt = :at',
          ConditionExpression: `attribute_exists(clientId)${isEmpty ? ' AND available = :zero AND held = :zero' : ''}`,
          ExpressionAttributeValues: { ':at': closed.at, ...(isEmpty && { ':zero': 0 }) },
        },
      };
      const outcome = await act<'client' | 'identifier' | 'wallet'>(
        [
          {
            name: 'client',
            Update: {
              TableName: table,
              Key: clientKey(id),
              UpdateExpression: 'SET closed = :closed',
              ConditionExpression: 'attribute_not_exists(closed) AND identifiers = :identifiers',
              ExpressionAttributeValues: { ':closed': closed, ':identifiers': identifiers },
            },
          },
          ...identifiers.flatMap((text) => {
            const identifier = parseIdentifier(text);
            return identifier
              ? [{ name: 'identifier' as const, Delete: { TableName: table, Key: identifierKey(identifier) } }]
              : [];
          }),
          wallet,
        ],
        operation,
      );
      if (outcome.committed) return 'closed';
      if (outcome.failed === 'wallet' && outcome.current) return 'wallet-not-empty';
      if (outcome.failed === 'wallet') throw new Error(`client ${id} has no wallet`);
      throw new Unavailable(`client ${id}`);
    },

    /** Who a client is by now: the one whom the account was merged into, where it was. */
    async keptClient(id: string): Promise<ClientProfile | undefined> {
      let profile = await get(clientKey(id), clientItem);
      for (let merges = 0; merges < mergesMax && profile?.closed?.into !== undefined; merges += 1) {
        profile = await get(clientKey(profile.closed.into), clientItem);
      }
      return profile;
    },

    /**
     * One account of a person ends in another one: its identifiers name the other, and what is in its wallet goes there, with
     * the records of both. Nothing of it may be held.
     *
     * @param available what is in the wallet that ends, as it was read
     * @returns false when something has changed meanwhile
     */
    async mergeClients(
      { ends, kept, available, id, at }: Merge,
      operation: Operation,
      alongside: readonly NamedWrite<string>[],
    ): Promise<boolean> {
      const { wallets, ledger } = tables;
      if (!wallets || !ledger) throw new Error('a directory without wallets and ledger cannot merge clients');
      const records = available === 0 ? [] : passOn({ id, from: ends.id, to: kept.id, amount: available, at });
      const profile = (client: ClientProfile, set: string, values: Item): NamedWrite<string> => ({
        name: 'client',
        Update: {
          TableName: table,
          Key: clientKey(client.id),
          UpdateExpression: `SET ${set}`,
          ConditionExpression: 'attribute_not_exists(closed) AND identifiers = :before',
          ExpressionAttributeValues: { ':before': client.identifiers, ...values },
        },
      });
      const wallet = (clientId: string, set: string, condition: string, values: Item): NamedWrite<string> => ({
        name: 'wallet',
        Update: {
          TableName: wallets,
          Key: { clientId },
          UpdateExpression: `SET ${set}`,
          ConditionExpression: `attribute_not_exists(closedAt) AND ${condition}`,
          ExpressionAttributeValues: values,
        },
      });
      const outcome = await act<string>(
        [
          profile(ends, 'closed = :closed', { ':closed': { because: 'MERGED', at, into: kept.id } }),
          profile(kept, 'identifiers = :after', { ':after': [...kept.identifiers, ...ends.identifiers] }),
          ...ends.identifiers.flatMap((text) => {
            const identifier = parseIdentifier(text);
            return identifier ? [named(identifier, ends.id, kept.id)] : [];
          }),
          wallet(
            ends.id,
            'closedAt = :at, mergedInto = :kept, available = :zero',
            'available = :available AND held = :zero',
            {
              ':at': at,
              ':kept': kept.id,
              ':zero': 0,
              ':available': available,
            },
          ),
          wallet(kept.id, 'available = available + :available', 'attribute_exists(clientId)', {
            ':available': available,
          }),
          ...records.map((record) => recordPut(ledger, record)),
          ...alongside,
        ],
        operation,
      );
      return outcome.committed;
    },

    /** In no order. */
    async clients(ids: readonly string[]): Promise<ClientProfile[]> {
      return (await batchGet(client, table, ids.map(clientKey))).map(clientItem.parse);
    },

    /** In no order. */
    async merchants(ids: readonly string[]): Promise<MerchantProfile[]> {
      return withAccounts((await batchGet(client, table, ids.map(merchantKey))).map(merchantItem.parse));
    },

    /** Those that are there, by id, or what is strange about one or about its organisation. */
    async merchantsOrStrange(ids: readonly string[]): Promise<Map<string, MerchantProfile | StrangeItem>> {
      const items = await batchGet(client, table, [...new Set(ids)].map(merchantKey));
      const found = items.map((item) => ({
        id: String(item['pk']).replace('MERCHANT#', ''),
        merchant: orStrange(() => merchantItem.parse(item)),
      }));
      const withAccount = await accountsOf(found.map(({ merchant }) => merchant).filter(isSound));
      return new Map(found.map(({ id, merchant }) => [id, isSound(merchant) ? withAccount(merchant) : merchant]));
    },

    /** @param alongside what is written with it, at once or not at all; `failed` names the one of these that could not be */
    async createMerchant(
      merchant: MerchantProfile,
      operation: Operation,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<Created<MerchantProfile> | { failed: string }> {
      const puts = newMerchantPuts(table, merchant);
      const outcome = await act<string>([...puts, ...alongside], operation);
      if (outcome.committed) return { created: true };
      if (alongside.some(({ name }) => name === outcome.failed)) return { failed: outcome.failed };
      if (!outcome.current) throw new Error(`merchant ${merchant.id} has disappeared`);
      return { created: false, existing: merchantItem.parse(outcome.current) };
    },

    /**
     * With the notices that tell of it, its record and what it is looked up by, at once or not at all; without a change none
     * of it. What it was looked up by before stays, and leads to a profile that is not so any more.
     *
     * @returns the merchant as it is now, or undefined when there is none
     */
    async updateMerchant(
      id: string,
      changes: MerchantChanges,
      operation: Operation,
      notices: readonly Notice[] = [],
    ): Promise<MerchantProfile | undefined> {
      const fields = Object.entries(changes).filter(([, value]) => value !== undefined);
      if (fields.length === 0) return getMerchant(id);
      const update: NamedWrite<'merchant'> = {
        name: 'merchant',
        Update: {
          TableName: table,
          Key: merchantKey(id),
          UpdateExpression: `SET ${fields.map((_, index) => `#f${index} = :v${index}`).join(', ')}`,
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeNames: Object.fromEntries(fields.map(([name], index) => [`#f${index}`, name])),
          ExpressionAttributeValues: Object.fromEntries(fields.map(([, value], index) => [`:v${index}`, value])),
        },
      };
      const news = noticePuts(tables.notices, notices);
      const rows = lookUpPuts(table, { owner: 'MERCHANT', id }, merchantRows(id, changes));
      const outcome = await act([update, ...news, ...rows], operation);
      if (!outcome.committed) return undefined;
      return outcome.after ? (await withAccounts([merchantItem.parse(outcome.after)]))[0] : getMerchant(id);
    },

    /**
     * The client, the identifiers, what the name is looked up by and the empty wallet, in one transaction. `taken` is the
     * index of an identifier that already names somebody.
     */
    async createClient(
      profile: ClientProfile,
      identifiers: readonly Identifier[],
      operation: Operation,
    ): Promise<Created<ClientProfile> | { taken: number }> {
      const owner = { id: profile.id };
      const outcome = await act(
        [
          putNew('client', clientItem.toItem(clientKey(profile.id), profile)),
          ...identifiers.map((identifier, index) =>
            putNew(`${index}`, identifierItem.toItem(identifierKey(identifier), owner)),
          ),
          putWallet(tables.wallets, profile.id),
          ...lookUpPuts(table, { owner: 'CLIENT', id: profile.id }, clientRows(profile.id, profile)),
        ],
        operation,
      );
      if (outcome.committed) return { created: true };
      if (outcome.failed === 'wallet') throw new Error(`client ${profile.id} has a wallet, but no profile`);
      if (outcome.failed !== 'client') return { taken: Number(outcome.failed) };
      if (!outcome.current) throw new Error(`client ${profile.id} has disappeared`);
      return { created: false, existing: clientItem.parse(outcome.current) };
    },
  };
}

function putWallet(table: string | undefined, clientId: string): NamedWrite<'wallet'> {
  if (!table) throw new Error('a directory without the table of wallets cannot enrol clients');
  const Item = toWalletItem(emptyWallet(clientId));
  return { name: 'wallet', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(clientId)' } };
}
