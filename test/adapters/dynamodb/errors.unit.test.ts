import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { classifyError, classifyWriteError } from '../../../adapters/dynamodb/errors.ts';
import { read } from '../../../adapters/dynamodb/read.ts';
import { write } from '../../../adapters/dynamodb/write.ts';
import { systemRandomness } from '../../../adapters/randomness.ts';
import { Unavailable } from '../../../adapters/unavailable.ts';

const $metadata = {};
const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({ message: '', $metadata, CancellationReasons: codes.map((Code) => ({ Code })) });
const named = (name: string, httpStatusCode?: number) =>
  Object.assign(new Error('told by AWS'), { name, ...(httpStatusCode && { $metadata: { httpStatusCode } }) });
const coded = (code: string) => Object.assign(new Error('no answer'), { code });

describe('the error of a write', () => {
  it.each([
    ['a condition', cancelled('None', 'ConditionalCheckFailed'), { kind: 'condition', index: 1 }],
    [
      'the condition of one item',
      new ConditionalCheckFailedException({ message: '', $metadata, Item: { id: { S: 'x' } } }),
      { kind: 'condition', index: 0, current: { id: 'x' } },
    ],
    ['the first condition of several', cancelled('ConditionalCheckFailed', 'None'), { kind: 'condition', index: 0 }],
    ['a conflict', cancelled('None', 'TransactionConflict'), { kind: 'transient' }],
    [
      'a conflict before a condition',
      cancelled('TransactionConflict', 'None', 'ConditionalCheckFailed'),
      { kind: 'transient' },
    ],
    [
      'a conflict after a condition',
      cancelled('ConditionalCheckFailed', 'None', 'TransactionConflict'),
      { kind: 'transient' },
    ],
    ['throttling beside a condition', cancelled('ConditionalCheckFailed', 'ThrottlingError'), { kind: 'transient' }],
    [
      'too little capacity beside a condition',
      cancelled('ProvisionedThroughputExceeded', 'ConditionalCheckFailed'),
      { kind: 'transient' },
    ],
    ['an item that DynamoDB does not take', cancelled('None', 'ValidationError'), { kind: 'bug' }],
  ])('%s', (_, error, failure) => {
    expect(classifyWriteError(error)).toMatchObject(failure);
  });
});

describe('the error of any call', () => {
  it.each([
    named('ThrottlingException', 400),
    named('ProvisionedThroughputExceededException', 400),
    named('RequestLimitExceeded', 400),
    named('TransactionConflictException', 400),
    named('TransactionInProgressException', 400),
    named('RequestTimeout', 408),
    named('RequestTimeoutException', 408),
    named('InternalServerError', 500),
    named('SomethingNew', 500),
    named('SyntaxError', 503),
    named('TimeoutError'),
    named('AbortError'),
    ...['ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EPIPE', 'ETIMEDOUT'].map(coded),
    ...['ERR_SOCKET_CLOSED', 'ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_TLS_CERT_ALTNAME_INVALID'].map(coded),
  ])('passes: $name $code', (error) => {
    expect(classifyError(error)).toEqual({ kind: 'transient' });
  });

  it.each([named('SomethingNewException', 400), named('SyntaxError', 200), named('SyntaxError', 403)])(
    'is unknown: $name',
    (error) => {
      expect(classifyError(error)).toEqual({ kind: 'unknown' });
    },
  );

  it.each([
    named('ValidationException', 400),
    named('AccessDeniedException', 400),
    named('ResourceNotFoundException', 400),
    named('IdempotentParameterMismatchException', 400),
    new TypeError('x is undefined'),
    coded('ERR_INVALID_ARG_TYPE'),
    'no error',
  ])('is ours: %s', (error) => {
    expect(classifyError(error)).toEqual({ kind: 'bug' });
  });
});

describe('a read', () => {
  const failing = (error: Error) => {
    let calls = 0;
    const reading = read(
      () => Promise.reject(((calls += 1), error)),
      () => Promise.resolve(),
    );
    return { reading, calls: () => calls };
  };

  it.each([
    ['is throttled for ever', named('ThrottlingException', 400), 3],
    ['is answered in an unknown way', named('SomethingNewException', 400), 1],
  ])('that %s is unavailable, with the reason', async (_, error, calls) => {
    const given = failing(error);
    await expect(given.reading).rejects.toMatchObject({ name: Unavailable.name, cause: error });
    expect(given.calls()).toBe(calls);
  });

  it('that is a bug stays one', async () => {
    const bug = named('ValidationException', 400);
    await expect(failing(bug).reading).rejects.toBe(bug);
  });
});

describe('a write', () => {
  const failing = (error: Error) => {
    const pauses: number[] = [];
    const random = { ...systemRandomness, fraction: () => 1 };
    const client = { send: () => Promise.reject(error) } as never;
    const sleep = (ms: number) => Promise.resolve(void pauses.push(ms));
    return { writing: write([{ name: 'one', Put: { TableName: 'T', Item: {} } }], { client, random, sleep }), pauses };
  };

  it.each([
    ['is throttled for ever', named('ThrottlingException', 400), [40, 80, 160, 320, 640], false],
    ['is answered in an unknown way', named('SomethingNewException', 400), [], true],
  ])('that %s is unavailable, with the reason', async (_, error, waited, unexpected) => {
    const { writing, pauses } = failing(error);
    await expect(writing).rejects.toMatchObject({ name: Unavailable.name, cause: error, unexpected });
    expect(pauses).toEqual(waited);
  });

  it('that is a bug stays one', async () => {
    const bug = named('ValidationException', 400);
    const { writing, pauses } = failing(bug);
    await expect(writing).rejects.toBe(bug);
    expect(pauses).toEqual([]);
  });
});
