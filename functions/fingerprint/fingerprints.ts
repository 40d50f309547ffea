import { createHash } from 'node:crypto';
import * as z from 'zod';

/** CloudFormation takes an answer of 4 096 bytes for all of them. */
const length = 32;

const environments = z.record(z.string(), z.record(z.string(), z.string()));

/**
 * @param given by a function's name, the values of its environment
 * @returns by that name a word that is another one when a value is, and else the same for ever: Lambda refuses a version of
 * which nothing but the description is new
 */
export function fingerprints(given: unknown): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environments.parse(given)).map(([name, variables]) => {
      const sorted = Object.entries(variables).toSorted(([a], [b]) => (a < b ? -1 : 1));
      return [name, createHash('sha256').update(JSON.stringify(sorted)).digest('hex').slice(0, length)];
    }),
  );
}
