import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ClientProfile } from '../../core/client.ts';
import { identifierHash } from '../../core/identifier-hash.ts';
import type { Identifier } from '../../contract/identifier.ts';
import type { MerchantChanges, MerchantProfile } from '../../core/merchant.ts';
import { emptyWallet } from '../../core/wallet.ts';
import { clientItem, identifierItem, merchantItem } from './directory-items.ts';
import type { Item } from './errors.ts';
import type { ItemKind } from './item-kind.ts';
import { pushTargetStore } from './push-targets.ts';
import { readItem } from './read-item.ts';
import { toWalletItem } from './wallet-item.ts';
import { write, type NamedWrite } from './write.ts';

export interface DirectoryTables {
  directory: string;
  /** Only `createClient` needs it. */
  wallets?: string;
}

/** Of a creation whose id is derived from an idempotency key: the first call wins, the others get what it made. */
export type Created<T> = { created: true } | { created: false; existing: T };

export type DirectoryStore = ReturnType<typeof directoryStore>;

const merchantKey = (id: string) => ({ pk: `MERCHANT#${id}`, sk: 'PROFILE' });
const clientKey = (id: string) => ({ pk: `CLIENT#${id}`, sk: 'PROFILE' });
const identifierKey = (identifier: Identifier) => ({ pk: `IDENTIFIER#${identifierHash(identifier)}`, sk: 'CLIENT' });

/** Who merchants and clients are, and where clients are reached. All reads are strong. */
export function directoryStore(client: DynamoDBDocumentClient, tables: DirectoryTables) {
  const table = tables.directory;
  const get = <T>(key: Record<string, string>, kind: ItemKind<T>) => readItem(client, table, key, kind);
  const putNew = <Name extends string>(name: Name, item: Item): NamedWrite<Name> => ({
    name,
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
  });

  return {
    ...pushTargetStore(client, table),

    getMerchant: (id: string) => get(merchantKey(id), merchantItem),

    getClient: (id: string) => get(clientKey(id), clientItem),

    /** The client whom the identifier names, or undefined. */
    findClient: (identifier: Identifier) => get(identifierKey(identifier), identifierItem),

    async createMerchant(merchant: MerchantProfile): Promise<Created<MerchantProfile>> {
      const outcome = await write([putNew('merchant', merchantItem.toItem(merchantKey(merchant.id), merchant))], {
        client,
      });
      if (outcome.committed) return { created: true };
      const existing = outcome.current ? merchantItem.parse(outcome.current) : merchant;
      // Its own write, when the reply to a first try was lost.
      const own = isDeepStrictEqual(existing, JSON.parse(JSON.stringify(merchant)));
      return own ? { created: true } : { created: false, existing };
    },

    /** @returns the merchant as it is now, or undefined when there is none */
    async updateMerchant(id: string, changes: MerchantChanges): Promise<MerchantProfile | undefined> {
      const fields = Object.entries(changes).filter(([, value]) => value !== undefined);
      if (fields.length === 0) return get(merchantKey(id), merchantItem);
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
      const outcome = await write([update], { client });
      return outcome.committed && outcome.after ? merchantItem.parse(outcome.after) : undefined;
    },

    /**
     * The client, the identifiers and the empty wallet, in one transaction. `taken` is the index of an identifier that
     * already names somebody.
     */
    async createClient(
      profile: ClientProfile,
      identifiers: readonly Identifier[],
    ): Promise<Created<ClientProfile> | { taken: number }> {
      const owner = { id: profile.id };
      const outcome = await write(
        [
          putNew('client', clientItem.toItem(clientKey(profile.id), profile)),
          ...identifiers.map((identifier, index) =>
            putNew(`${index}`, identifierItem.toItem(identifierKey(identifier), owner)),
          ),
          putWallet(tables.wallets, profile.id),
        ],
        { client },
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
