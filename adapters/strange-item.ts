/**
 * Something stored that this release cannot read: forged, damaged, or written by a newer one. To be looked at by a person,
 * who needs its place. Keys are ids, dates and hashes; the message quotes nothing else of the item.
 */
export class StrangeItem extends Error {
  /** The table as the documentation names it, or `staging`. */
  readonly table: string;
  /** Parts of a composite key are joined by `/`. */
  readonly key: string;
  readonly what: string;

  constructor(table: string, key: string, what: string) {
    super(`${table} ${key}: ${what}`);
    this.name = 'StrangeItem';
    this.table = table;
    this.key = key;
    this.what = what;
  }
}

/** What is read, or what is strange about it. */
export function orStrange<T>(read: () => T): T | StrangeItem {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof StrangeItem)) throw error;
    return error;
  }
}

/** @throws StrangeItem that was found in its place */
export function orThrow<T>(found: T | StrangeItem): T {
  if (found instanceof StrangeItem) throw found;
  return found;
}

export const isSound = <T>(found: T | StrangeItem): found is T => !(found instanceof StrangeItem);
