import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../contract/page-error.ts';
import { tellOfFailures, type WorkerFailure } from '../../../web/offline/tell-of-failures.ts';
import type { WindowClient } from '../../../web/offline/worker-scope.ts';

/** A worker that tells of its failures, and what its pages are told. */
function worker(openPages: number) {
  const told: unknown[] = [];
  const listeners = new Map<string, (event: never) => void>();
  const page = { url: '', postMessage: (message: unknown) => void told.push(message) } as WindowClient;
  tellOfFailures({
    addEventListener: (type: string, listener: (event: never) => void) => void listeners.set(type, listener),
    clients: {
      matchAll: () => Promise.resolve(Array.from({ length: openPages }, () => page)),
      claim: () => Promise.resolve(),
      openWindow: () => Promise.resolve(),
    },
  });
  const fail = async (type: 'error' | 'unhandledrejection', event: object) => {
    listeners.get(type)?.(event as never);
    await new Promise(setImmediate);
    return told as WorkerFailure[];
  };
  return fail;
}

const stack = 'TypeError: x\n    at https://host/app/service-worker.js:1:2345';
const bug = Object.assign(new TypeError('x is undefined'), { stack });

describe('what nobody catches in the worker', () => {
  it.each([
    ['error', { error: bug }],
    ['unhandledrejection', { reason: bug }],
  ] as const)('is told to one open page, with its place: %s', async (type, event) => {
    const told = await worker(2)(type, event);
    expect(told).toEqual([{ type: 'worker-failed', name: 'TypeError', message: 'x is undefined', stack }]);
    expect(placesOf(told[0]?.stack ?? '')).toEqual([{ file: 'service-worker.js', line: 1, column: 2345 }]);
  });

  it('is told to nobody where no page is open, and where it is no error', async () => {
    expect(await worker(0)('error', { error: bug })).toEqual([]);
    expect(await worker(1)('unhandledrejection', { reason: 'a text' })).toEqual([]);
  });
});
