interface Policy {
  Version: string;
  Statement: { Sid?: string; [element: string]: unknown }[];
}

const sid = 'ClosedForARestore';
const refused = [
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'BatchWriteItem',
  'PartiQLInsert',
  'PartiQLUpdate',
  'PartiQLDelete',
];

/**
 * The policy of a table in which nobody writes any more, whatever else it says: what still goes there, or goes there again after
 * a deployment that forgets where the data are, fails, and is heard of.
 */
export function closed(policy: string | undefined): string {
  const { Version, Statement } = read(opened(policy));
  const closing = {
    Sid: sid,
    Effect: 'Deny',
    Principal: '*',
    Action: refused.map((action) => `dynamodb:${action}`),
    Resource: '*',
  };
  return JSON.stringify({ Version, Statement: [...Statement, closing] });
}

/** What it was before it was closed; undefined: it had none. */
export function opened(policy: string | undefined): string | undefined {
  if (policy === undefined) return undefined;
  const { Version, Statement } = read(policy);
  const others = Statement.filter((statement) => statement.Sid !== sid);
  return others.length === 0 ? undefined : JSON.stringify({ Version, Statement: others });
}

export const isClosed = (policy: string | undefined): boolean =>
  read(policy).Statement.some((statement) => statement.Sid === sid);

const read = (policy: string | undefined): Policy =>
  policy === undefined ? { Version: '2012-10-17', Statement: [] } : (JSON.parse(policy) as Policy);
