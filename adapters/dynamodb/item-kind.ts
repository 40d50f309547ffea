import { Mismatch, type Parser } from '../parse.ts';
import { StrangeItem } from '../strange-item.ts';
import type { Item } from './errors.ts';

export type TableName =
  | 'Payments'
  | 'Wallets'
  | 'Ledger'
  | 'Exports'
  | 'Secrets'
  | 'Directory'
  | 'Notices'
  | 'Orders'
  | 'Operations'
  | 'Views';

/** One upgrade step: turns an item of one version into what the next release would have written. */
export type Upgrade = (older: Item) => Item;

export interface ItemKind<Content> {
  /** The version mark of what is written now, for an update that may make the item. */
  version: number;
  /** What the item says, an older one upgraded. @throws StrangeItem with its table and key */
  parse: (item: Item) => Content;
  /** The item to put, with the version mark. */
  toItem: <Key extends object, Stored extends object>(key: Key, content: Stored) => Item & Key & Stored;
}

interface Description<Content> {
  table: TableName;
  /** The attributes that the table's key is made of. */
  key: readonly string[];
  content: Parser<Content>;
  /** From version 1 on, one a version. */
  upgrades?: readonly Upgrade[];
}

/** The attribute of the version mark: a short one, for a payment fits into 1 KB. Items of release 0.1 have none. */
export const versionMark = 'v';
const unmarked = 1;

/** What stands beside the content in tables with `pk` and `sk`. */
export const keysAndMark = ['pk', 'sk', versionMark] as const;

/** A kind of item: how it is written, and how it is read whatever release has written it (docs/decisions/066). */
export function itemKind<Content>({ table, key, content, upgrades = [] }: Description<Content>): ItemKind<Content> {
  const current = unmarked + upgrades.length;

  function upgraded(item: Item): Item {
    const version = item[versionMark] === undefined ? unmarked : item[versionMark];
    if (typeof version !== 'number' || !Number.isInteger(version) || version < unmarked) {
      throw new Mismatch('is no version', [versionMark]);
    }
    if (version > current) {
      throw new Mismatch(`is of version ${version}, written by a newer release; this one knows up to ${current}`);
    }
    return upgrades.slice(version - unmarked).reduce((older, upgrade) => upgrade(older), item);
  }

  return {
    version: current,
    parse(item) {
      try {
        return content(upgraded(item));
      } catch (error) {
        if (!(error instanceof Mismatch)) throw error;
        throw new StrangeItem(table, key.map((name) => String(item[name])).join('/'), error.message);
      }
    },
    toItem: (keys, stored) => ({ ...keys, ...stored, [versionMark]: current }),
  };
}
