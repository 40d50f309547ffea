import type { Held } from './client-data.ts';
import type { Item } from './errors.ts';

/** A copy of what is kept of a client, for that person to read (GDPR, art. 15 and 20). */
export interface ClientCopy {
  client: string;
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The address to sign in with; none of an account that has ended. */
  email: string | undefined;
  note: string;
  parts: { what: string; why: string; items: Item[] }[];
}

/** Of no use to a person, and of some to a thief: what codes and requests were recognised by. */
const left = new Set([
  'pk',
  'sk',
  'v',
  'mac',
  'keyId',
  'hash',
  'previousHash',
  'requestHash',
  'challenge',
  'tryId',
  'tries',
  'subject',
  'actor',
  'forgetAt',
  'openShard',
  'token',
  'endpointArn',
]);

export function clientCopy(
  held: readonly Held[],
  { client, email, madeAt }: Pick<ClientCopy, 'client' | 'email' | 'madeAt'>,
): ClientCopy {
  const parts = Map.groupBy(held, ({ holding }) => holding);
  return {
    client,
    madeAt,
    email,
    note: 'Amounts are in cents of euro, times in UTC. « items » holds each thing as it is kept.',
    parts: [...parts].map(([{ what, why }, all]) => ({
      what,
      why,
      items: all.map(({ item }) => readable(item) as Item),
    })),
  };
}

/** The name of a time ends so, and its value is in epoch milliseconds. */
const isTime = (name: string, value: unknown): value is number =>
  typeof value === 'number' && (/(At|Deadline|By|Since|Attempt)$/.test(name) || name === 'at') && value > 1e12;

function readable(value: unknown): unknown {
  if (value instanceof Set) return [...value];
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([name]) => !left.has(name));
  return Object.fromEntries(
    members.map(([name, inner]) => [name, isTime(name, inner) ? new Date(inner).toISOString() : readable(inner)]),
  );
}
