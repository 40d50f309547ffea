import {
  ConditionalCheckFailedException,
  DynamoDBServiceException,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Record<string, unknown>;

/** What a failed write means. The only place that knows DynamoDB's error names. */
export type WriteFailure =
  /** The condition of the item at `index` did not hold; `current` is the item as it was found, if there was one. */
  | { kind: 'condition'; index: number; current: Item | undefined }
  /** Nothing was decided, or the reply was lost: the same frozen request may be sent again. */
  | { kind: 'transient' }
  | { kind: 'bug' };

const transientNames = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
]);

const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/**
 * Classifies the error of a write. A conflict with another transaction is not a refusal: only a condition that was
 * evaluated and failed is. No HTTP answer at all (time-out, reset) leaves the outcome unknown and is transient, since
 * each request may be repeated as it is.
 */
export function classifyWriteError(error: unknown): WriteFailure {
  if (error instanceof ConditionalCheckFailedException) {
    return { kind: 'condition', index: 0, current: error.Item && unmarshall(error.Item) };
  }
  if (error instanceof TransactionCanceledException) {
    const reasons = error.CancellationReasons ?? [];
    const index = reasons.findIndex((reason) => reason.Code === 'ConditionalCheckFailed');
    const item = reasons[index]?.Item;
    if (index >= 0) return { kind: 'condition', index, current: item && unmarshall(item) };
    return { kind: reasons.some(({ Code }) => Code && transientReasons.has(Code)) ? 'transient' : 'bug' };
  }
  return { kind: isTransient(error) ? 'transient' : 'bug' };
}

/** Also for reads: whether the same call may be sent again. */
export function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (transientNames.has(error.name)) return true;
  if (error instanceof DynamoDBServiceException) return (error.$metadata.httpStatusCode ?? 0) >= 500;
  return (
    error.name === 'TimeoutError' ||
    error.name === 'AbortError' ||
    ('code' in error && typeof error.code === 'string' && /^(E[A-Z]+|ERR_(SOCKET|STREAM|HTTP)\w*)$/.test(error.code))
  );
}
