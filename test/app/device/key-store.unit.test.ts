import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { onKeys } from '../../../app/device/key-store.ts';

const work = vi.fn<() => Promise<string>>();

beforeEach(() => {
  vi.useFakeTimers();
  work.mockReset();
});
afterEach(() => void vi.useRealTimers());

async function asked(): Promise<string> {
  const told = onKeys(work).catch((error: unknown) => (error as Error).name);
  await vi.advanceTimersByTimeAsync(10_000);
  return told;
}

const lost = () => Promise.reject(new DOMException('Connection to Indexed Database server lost', 'UnknownError'));
const never = () => new Promise<string>(() => undefined);

it.each([
  ['fails once', [lost]],
  ['fails twice', [lost, lost]],
  ['never opens, once', [never]],
  [
    'throws at once, once',
    [
      () => {
        throw new DOMException('not now', 'InvalidStateError');
      },
    ],
  ],
])('a key store that %s is asked again, on another connection', async (_how, answers) => {
  for (const given of answers) work.mockImplementationOnce(given);
  work.mockResolvedValue('the key');
  expect(await asked()).toBe('the key');
  const connections = work.mock.calls.map(([keys]: unknown[]) => keys);
  expect(new Set(connections).size).toBe(answers.length + 1);
});

it.each([
  ['always fails', lost, 'UnknownError'],
  ['never opens', never, 'TimedOut'],
])('a key store that %s is given up within ten seconds', async (_how, given, name) => {
  work.mockImplementation(given);
  expect(await asked()).toBe(name);
  expect(work).toHaveBeenCalledTimes(3);
});
