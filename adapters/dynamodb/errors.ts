import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

export type Item = Record<string, unknown>;

/** What an error means, whatever was asked. The only place that knows DynamoDB's error names. */
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

const transientNames = new Set([
  'TransactionConflictException',
  'TransactionInProgressException',
  'ReplicatedWriteConflictException',
  'ProvisionedThroughputExceededException',
  'ThrottlingException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'RequestTimeout',
  'RequestTimeoutException',
  'TimeoutError',
  'AbortError',
]);

const bugNames = new Set([
  'ValidationException',
  'SerializationException',
  'UnknownOperationException',
  'AccessDeniedException',
  'ResourceNotFoundException',
  'ItemCollectionSizeLimitExceededException',
  'IdempotentParameterMismatchException',
  'TransactionCanceledException',
  'ConditionalCheckFailedException',
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'IncompleteSignatureException',
  'MissingAuthenticationTokenException',
]);

const transientReasons = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded']);

/** Node's own: connection refused or reset, host name not resolved, TLS handshake failed. */
const networkCode = /^((?!ERR_)E[A-Z_]+|ERR_(SOCKET|STREAM|HTTP|SSL|TLS)\w*)$/;

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
  if (!(error instanceof Error)) return { kind: 'bug' };
  if (transientNames.has(error.name)) return { kind: 'transient' };
  if (bugNames.has(error.name)) return { kind: 'bug' };
  // Also of what is no answer of DynamoDB's, such as a proxy's page of HTML.
  const status = httpStatusOf(error);
  if (status !== undefined) return { kind: status >= 500 ? 'transient' : 'unknown' };
  const isNetwork = 'code' in error && typeof error.code === 'string' && networkCode.test(error.code);
  return { kind: isNetwork ? 'transient' : 'bug' };
}

function httpStatusOf(error: Error): number | undefined {
  const metadata = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number } | undefined) : undefined;
  return metadata?.httpStatusCode;
}
