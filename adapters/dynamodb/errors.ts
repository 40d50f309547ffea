import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { meaningOf, type Meaning } from '../aws-errors.ts';

export type Item = Record<string, unknown>;

/** What becomes of a call that failed, whatever was asked. */
export type CallFailure =
  /** Nothing was decided, or the reply was lost: the same frozen request may be sent again. */
  | { kind: 'transient' }
  /** An unexpected answer: the request is not sent again, and the caller is asked to come back. */
  | { kind: 'unknown' }
  /** Our fault: the request, the rights or the table are not as DynamoDB needs them. */
  | { kind: 'bug' };

export type WriteFailure =
  /** The condition of the item at `index` did not hold; `current` is the item as it was found, if there was one. */
  { kind: 'condition'; index: number; current: Item | undefined } | CallFailure;

const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Classifies the error of a write. A conflict with another transaction is not a refusal: only a condition that was
 * evaluated is, and beside a conflict it was evaluated on what the other has not finished. No HTTP answer at all (time-out,
 * reset) leaves the outcome unknown and is transient, since each request may be repeated as it is.
 */
export function classifyWriteError(error: unknown): WriteFailure {
  if (error instanceof ConditionalCheckFailedException) {
    return { kind: 'condition', index: 0, current: error.Item && unmarshall(error.Item) };
  }
  if (!(error instanceof TransactionCanceledException)) return classifyError(error);
  const reasons = error.CancellationReasons ?? [];
  if (reasons.some(({ Code }) => Code && transientReasons.has(Code))) return { kind: 'transient' };
  const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
  const item = reasons[index]?.Item;
  return index >= 0 ? { kind: 'condition', index, current: item && unmarshall(item) } : { kind: 'bug' };
}

/** Also for reads. */
export function classifyError(error: unknown): CallFailure {
  return { kind: kinds[meaningOf(error, 'DynamoDB')] };
}

const kinds: Record<Meaning, CallFailure['kind']> = {
  conflict: 'transient',
  throttled: 'transient',
  lost: 'transient',
  refusal: 'bug',
  bug: 'bug',
  unexpected: 'unknown',
};
