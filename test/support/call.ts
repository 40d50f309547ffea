import { randomUUID } from 'node:crypto';
import type { Call } from '../../functions/http/call.ts';
import type { OperationId } from '../../functions/http/routes.ts';
import { createdAt } from './payments.ts';

/** A call as the edge would hand it to its handler; `changes` are what the test is about. */
export function aCall<Id extends OperationId>(changes: Partial<Call<Id>>): Call<Id> {
  return {
    now: createdAt,
    caller: '',
    roles: [],
    requestId: randomUUID(),
    params: {},
    query: {},
    body: undefined,
    idempotencyKey: '',
    language: 'en',
    wantsCsv: false,
    ...changes,
  } as unknown as Call<Id>;
}
