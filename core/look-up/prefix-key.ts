import { createHash } from 'node:crypto';

/** What look-up rows are of. */
export type LookUpKind = 'NAME' | 'SIRET' | 'IBAN';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

const partitionLength = 16;
const stepLength = 2;

/**
 * Hides a text and keeps which texts begin alike: for each of its letters two of the hash of all that is up to there. The
 * chain of `lefe` is the beginning of the chain of `lefevre`, and says nothing of either to who reads a key in a log.
 */
export function chain(text: string): string {
  const letters = [...text];
  return letters.map((_, at) => digest(letters.slice(0, at + 1).join('')).slice(0, stepLength)).join('');
}

/** The first letters of a text choose the partition, so that a search asks for as many at least. */
const headLengths: Record<LookUpKind, number> = { NAME: 3, SIRET: 9, IBAN: 4 };

export interface PrefixKey {
  pk: string;
  sk: string;
}

/** Where the rows of what begins with `text` stand: all of those in the partition whose sort key begins with `sk`. */
export function prefixKey(kind: LookUpKind, text: string): PrefixKey {
  const letters = [...text];
  const head = letters.slice(0, headLengths[kind]).join('');
  const rest = letters.slice(headLengths[kind]).join('');
  return { pk: `LOOKUP#${kind}#${digest(head).slice(0, partitionLength)}`, sk: chain(rest) };
}

/** Fewer letters would ask for every partition. */
export const isLongEnough = (kind: LookUpKind, text: string): boolean => [...text].length >= headLengths[kind];
