import { compared, type Item, type Value } from './value.ts';

export interface Entry {
  /** The values of the sort key and, in an index, of the table's key: what the items of a partition are in order of. */
  order: readonly Value[];
  item: Item;
}

export function inOrder(left: readonly Value[], right: readonly Value[]): number {
  for (const [at, value] of left.entries()) {
    const order = compared(value, right[at]);
    if (order !== 0) return order;
  }
  return 0;
}

/** The items of one partition. */
export class SortedItems {
  readonly #entries: Entry[] = [];

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** The place of the first entry that is not before `order`. */
  from(order: readonly Value[]): number {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const entry = this.#entries[middle];
      if (entry && inOrder(entry.order, order) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #isAt(place: number, order: readonly Value[]): boolean {
    const entry = this.#entries[place];
    return entry !== undefined && inOrder(entry.order, order) === 0;
  }

  put(order: readonly Value[], item: Item): void {
    const place = this.from(order);
    this.#entries.splice(place, this.#isAt(place, order) ? 1 : 0, { order, item });
  }

  delete(order: readonly Value[]): void {
    const place = this.from(order);
    if (this.#isAt(place, order)) this.#entries.splice(place, 1);
  }
}
