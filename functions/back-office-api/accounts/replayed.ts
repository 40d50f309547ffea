import { refused } from '../../http/call.ts';

/** What a creation that carries an idempotency key stored of its request. */
interface Stored {
  requestHash: string;
}

/** The answer to a repeated creation: what the first call made, or a refusal when the key was for another request. */
export function replayed<S extends Stored, B>(existing: S, requestHash: string, body: (stored: S) => B) {
  if (existing.requestHash !== requestHash) {
    return refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
  }
  return { body: body(existing), headers: { 'idempotency-replayed': 'true' } };
}
