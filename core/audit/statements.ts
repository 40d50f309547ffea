import { hash } from 'node:crypto';
import type { FindingCode } from './finding.ts';

/** Who says it: what the rest of the books makes of it, or what is looked at. */
export type Side = 'expected' | 'actual';

/** A fact by its fields, all of which both sides must say alike. */
export type Fields = Readonly<Record<string, string | number | undefined>>;

/**
 * What two sides say of the same things. Each check tells both, item by item, in any order; whoever listens finds out where they
 * differ. Many may add to one sum; a fact is said as often by one side as by the other.
 */
export interface Statements {
  /** @param subject what a finding names @param amount signed; zero need not be said */
  sum(side: Side, code: FindingCode, subject: string, amount: number): void;
  fact(side: Side, code: FindingCode, subject: string, fields: Fields): void;
}

/** Every statement belongs to one of so many buckets, by its code and subject. */
export const bucketCount = 2 ** 18;

export interface Place {
  /** 0 to `bucketCount` − 1. */
  bucket: number;
  /** What an amount is multiplied with in the sum of its bucket: odd, below 2⁶⁴. */
  weight: bigint;
}

/**
 * @param salt new for each audit: nobody can choose two forgeries that cancel each other out without knowing it
 */
export function placeOf(salt: string, code: FindingCode, subject: string): Place {
  const digest = hash('sha256', `${salt}|${code}|${subject}`, 'buffer');
  return { bucket: digest.readUInt32LE(0) % bucketCount, weight: digest.readBigUInt64LE(8) | 1n };
}

/** The content of a fact as a number below 2⁶⁴. */
export const markOf = (salt: string, fields: Fields): bigint =>
  hash('sha256', `${salt}|${contentOf(fields)}`, 'buffer').readBigUInt64LE(0);

/** The same text for the same content, whoever says it; what is not there is left out. */
export const contentOf = (fields: Fields): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join('|');
