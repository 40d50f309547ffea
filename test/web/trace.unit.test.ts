import { MutationObserver } from '@tanstack/react-query';
import { expect, it } from 'vitest';
import { Failure } from '../../web/api/failure.ts';
import { createQueries } from '../../web/api/queries.ts';
import { markTrace, traceHeaders } from '../../web/api/trace.ts';
import { traceIdIn } from '../../contract/trace.ts';

const call = () => {
  const request = new Request('https://encaissement.example/v1/merchant');
  markTrace(request);
  return traceIdIn(request.headers.get('traceparent') ?? undefined);
};

it('names all calls of one action alike, those that are sent again too, and each other call by itself', async () => {
  const queries = createQueries(
    () => undefined,
    () => 0,
  );
  const sent: (string | undefined)[] = [];
  const act = () =>
    new MutationObserver(queries, {
      retryDelay: 0,
      mutationFn: () => {
        sent.push(call(), call());
        return sent.length < 4 ? Promise.reject(new Failure({ kind: 'unreachable' })) : Promise.resolve();
      },
    }).mutate();

  await act();
  expect(sent).toHaveLength(4);
  expect(new Set(sent).size).toBe(1);
  await act();
  expect(sent[4]).toMatch(/^[0-9a-f]{32}$/);
  const read = [call(), call()];
  expect(new Set([sent[0], sent[4], ...read]).size).toBe(4);
  // What a page tells of its failure leads to the call that it may come of.
  expect(traceIdIn(traceHeaders()['traceparent'])).toBe(read[1]);
});
