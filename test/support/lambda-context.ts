import type { Context } from 'aws-lambda';

/** Lambda's context of an invocation that has this long from now on: by default what the APIs' functions have. */
export function lambdaContext(timeoutMs = 15_000): Context {
  const end = performance.now() + timeoutMs;
  return { getRemainingTimeInMillis: () => Math.max(0, Math.ceil(end - performance.now())) } as Context;
}
