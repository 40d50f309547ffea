import { date, instant, integer, object } from '../../../adapters/parse.ts';
import type { OperationPosition, OperationStore } from '../../../adapters/dynamodb/operation-store.ts';
import type { SubjectKind } from '../../../contract/back-office/acts.ts';
import { operationLimits } from '../../../contract/settings/limits.ts';
import type { OperationRecord, Subject } from '../../../core/operations/operation.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { periodOf } from '../../http/period.ts';

const position = object<OperationPosition>({ day: date, number: integer, at: instant });

/** What was done, newest first: in a period, by somebody, about somebody or something, of one kind. */
export async function listOperations(
  { caller, query, now }: Call<'listOperations'>,
  { operations }: { operations: Pick<OperationStore, 'search'> },
): Promise<Reply<'listOperations'>> {
  const { about, by, act } = query;
  const asked = periodOf(query, { now, daysBack: operationLimits.daysBack });
  if ('refusal' in asked) return refused(asked.refusal);
  const { from, to: through } = asked.period;
  const boundTo = { list: 'operations', caller, from, through, about, by, act };
  const page = await paged({ query, boundTo, position }, async (after, limit) => {
    const filter = { from, through, by, act, ...(about !== undefined && { about: subjectOf(about) }) };
    const { records, next } = await operations.search(filter, limit, after);
    return { items: records.map(operationBody), next };
  });
  return 'refusal' in page ? page : { body: page };
}

function subjectOf(about: string): Subject {
  const colon = about.indexOf(':');
  return { kind: about.slice(0, colon) as SubjectKind, id: about.slice(colon + 1) };
}

function operationBody({ at, by, previousHash: _, ...record }: OperationRecord) {
  const who = by.kind === 'OPERATOR' ? { ...by, roles: [...by.roles] } : by;
  return { ...record, at: toIso(at), by: who };
}
