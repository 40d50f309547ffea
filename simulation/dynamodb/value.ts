import { isDeepStrictEqual } from 'node:util';

/** What an attribute holds, as the document client gives and takes it: text, number, boolean, null, bytes, set, list or map. */
export type Value = unknown;
export type Item = Readonly<Record<string, Value>>;

/** As stored: nothing of the caller's, and without what is undefined, as the document client marshals it here. */
export function copied<T extends Value>(value: T): T {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Set) return new Set(value) as T;
  if (value instanceof Uint8Array) return Uint8Array.from(value) as unknown as T;
  if (Array.isArray(value)) return value.map((one: Value) => copied(one)) as T;
  const copy: Record<string, Value> = {};
  for (const [name, one] of Object.entries(value)) if (one !== undefined) copy[name] = copied(one);
  return copy as T;
}

/** DynamoDB's names of the types that can be compared or measured. */
export function typeOf(value: Value): 'S' | 'N' | 'B' | 'SS' | 'L' | 'M' | 'BOOL' | 'NULL' | undefined {
  if (value === undefined) return undefined;
  if (value === null) return 'NULL';
  if (typeof value === 'string') return 'S';
  if (typeof value === 'number') return 'N';
  if (typeof value === 'boolean') return 'BOOL';
  if (value instanceof Set) return 'SS';
  if (value instanceof Uint8Array) return 'B';
  return Array.isArray(value) ? 'L' : 'M';
}

export const isEqual = (left: Value, right: Value): boolean => isDeepStrictEqual(left, right);

/** Order within a type: numbers by size, texts by their UTF-8 bytes. */
export function compared(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

/** Bytes of a text, number of what is in a set, list or map. */
export function sizeOf(value: Value): number | undefined {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length;
  if (value instanceof Set) return value.size;
  return value !== null && typeof value === 'object' ? Object.keys(value).length : undefined;
}
