import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurn } from '../../../web/sign-in/in-turn.ts';

type Work = () => Promise<unknown>;
const locks = (request: (options: { signal: AbortSignal }, work: Work) => Promise<unknown>) =>
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, options: never, work: Work) => request(options, work) },
  });
const work = vi.fn<() => Promise<string>>();

beforeEach(() => {
  vi.useFakeTimers();
  work.mockReset();
  work.mockResolvedValue('done');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('what one tab does at a time', () => {
  it('is done in its turn', async () => {
    locks((_options, begin) => begin());
    expect(await inTurn('renewal', work)).toBe('done');
  });

  it('is done without a turn once another tab has kept it from everybody for four seconds', async () => {
    locks(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason as Error));
        }),
    );
    const done = inTurn('renewal', work);
    await vi.advanceTimersByTimeAsync(3_999);
    expect(work).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(await done).toBe('done');
  });

  it.each([
    ['has no locks', () => Promise.reject(new DOMException('not here', 'SecurityError'))],
    [
      'throws at once',
      () => {
        throw new TypeError('no locks');
      },
    ],
  ])('is done where the browser %s', async (_what, request) => {
    locks(request);
    expect(await inTurn('renewal', work)).toBe('done');
  });

  it('is done where locks give no answer at all', async () => {
    locks(() => new Promise(() => undefined));
    const done = inTurn('renewal', work);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await done).toBe('done');
  });

  it('is done once, and tells its own failure', async () => {
    work.mockRejectedValue(new Error('the provider says no'));
    locks((_options, begin) => begin());
    await expect(inTurn('renewal', work)).rejects.toThrow('the provider says no');
    expect(work).toHaveBeenCalledOnce();
  });
});
