import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import { SortedItems } from './sorted-items.ts';
import type { Item, Value } from './value.ts';

interface Keys {
  hash: string;
  range?: string;
}

const keysOf = (schema: CreateTableCommandInput['KeySchema'] = []): Keys => {
  const named = (type: string) => schema.find(({ KeyType }) => KeyType === type)?.AttributeName;
  const range = named('RANGE');
  return { hash: named('HASH') ?? '', ...(range !== undefined && { range }) };
};

interface Index {
  keys: Keys;
  /** Of what is projected into it; undefined for all of an item. */
  attributes: ReadonlySet<string> | undefined;
  partitions: Map<Value, SortedItems>;
}

/** A write that an index has not heard of yet. */
interface Lagging {
  /** When it was made, on whatever clock the table was given. */
  at: number;
  before: Item | undefined;
  after: Item | undefined;
}

/** Items by their key, at once; and its secondary indexes, which follow when they are told to. */
export class MemoryTable {
  readonly keys: Keys;
  readonly #items = new Map<string, Item>();
  readonly #partitions = new Map<Value, SortedItems>();
  readonly #indexes = new Map<string, Index>();
  #behind: Lagging[] = [];

  readonly #clock: () => number;

  constructor({ KeySchema, GlobalSecondaryIndexes = [] }: CreateTableCommandInput, clock: () => number) {
    this.#clock = clock;
    this.keys = keysOf(KeySchema);
    const { hash, range } = this.keys;
    for (const { IndexName = '', KeySchema: schema, Projection } of GlobalSecondaryIndexes) {
      const keys = keysOf(schema);
      const names = [hash, range, keys.hash, keys.range, ...(Projection?.NonKeyAttributes ?? [])];
      const attributes =
        Projection?.ProjectionType === 'ALL' ? undefined : new Set(names.filter((name) => name !== undefined));
      this.#indexes.set(IndexName, { keys, attributes, partitions: new Map() });
    }
  }

  keyText(of: Item): string {
    const { hash, range } = this.keys;
    return JSON.stringify(range === undefined ? [of[hash]] : [of[hash], of[range]]);
  }

  keyOf(item: Item): Item {
    const { hash, range } = this.keys;
    return { [hash]: item[hash], ...(range !== undefined && { [range]: item[range] }) };
  }

  get(key: Item): Item | undefined {
    return this.#items.get(this.keyText(key));
  }

  /** @param after undefined to delete */
  write(key: Item, after: Item | undefined): void {
    const text = this.keyText(key);
    const before = this.#items.get(text);
    if (after) this.#items.set(text, after);
    else this.#items.delete(text);
    this.#place(this.#partitions, this.keys, before, after);
    if (this.#indexes.size > 0) this.#behind.push({ at: this.#clock(), before, after });
  }

  /** What is found by a query: of the table at once, of an index as far as it has followed. */
  partition(hash: Value, indexName?: string): SortedItems {
    const partitions = indexName === undefined ? this.#partitions : this.#index(indexName).partitions;
    return partitions.get(hash) ?? new SortedItems();
  }

  keysOf(indexName?: string): Keys {
    return indexName === undefined ? this.keys : this.#index(indexName).keys;
  }

  *all(indexName?: string): Generator<Item> {
    if (indexName === undefined) yield* this.#items.values();
    else {
      for (const partition of this.#index(indexName).partitions.values()) {
        for (const { item } of partition.entries) yield item;
      }
    }
  }

  /** As many writes as `most` reach the indexes, in the order in which they were made. */
  follow(most = Number.POSITIVE_INFINITY): void {
    for (const { before, after } of this.#behind.splice(0, most)) {
      for (const index of this.#indexes.values()) {
        const projected = (item: Item | undefined) => item && this.#projected(item, index);
        this.#place(index.partitions, index.keys, projected(before), projected(after));
      }
    }
  }

  /** How many writes the indexes have not heard of. @param since of those made at that time or later */
  behind(since = Number.NEGATIVE_INFINITY): number {
    return this.#behind.reduce((count, { at }) => (at >= since ? count + 1 : count), 0);
  }

  #index(name: string): Index {
    const index = this.#indexes.get(name);
    if (!index) throw new Error(`no index ${name}`);
    return index;
  }

  #projected(item: Item, { keys, attributes }: Index): Item | undefined {
    // An item without its keys is not in a sparse index.
    if (item[keys.hash] === undefined || (keys.range !== undefined && item[keys.range] === undefined)) return undefined;
    if (!attributes) return item;
    return Object.fromEntries(Object.entries(item).filter(([name]) => attributes.has(name)));
  }

  orderOf(item: Item, { range }: Keys): Value[] {
    const own = [this.keys.hash, this.keys.range].filter((name) => name !== undefined);
    return [...(range === undefined ? [] : [item[range]]), ...own.map((name) => item[name])];
  }

  #place(partitions: Map<Value, SortedItems>, keys: Keys, before: Item | undefined, after: Item | undefined): void {
    const of = (item: Item) => {
      const partition = partitions.get(item[keys.hash]) ?? new SortedItems();
      partitions.set(item[keys.hash], partition);
      return partition;
    };
    if (before) of(before).delete(this.orderOf(before, keys));
    if (after) of(after).put(this.orderOf(after, keys), after);
    if (before && of(before).entries.length === 0) partitions.delete(before[keys.hash]);
  }
}
