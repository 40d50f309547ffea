import { expect, it } from 'vitest';
import { inParallel } from '../../functions/in-parallel.ts';

/** Work that ends when the test says so. */
function gates(n: number) {
  const started: number[] = [];
  const opens: (() => void)[] = [];
  const waits = Array.from({ length: n }, (_, index) => new Promise<void>((resolve) => (opens[index] = resolve)));
  const work = (item: number) => {
    started.push(item);
    return waits[item] ?? Promise.resolve();
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  return { started, work, open: (index: number) => (opens[index]?.(), turn()), turn };
}

it('starts the next when one is done, never more than the limit at once', async () => {
  const { started, work, open, turn } = gates(4);
  const all = inParallel([0, 1, 2, 3], 2, work);

  await turn();
  expect(started).toEqual([0, 1]);
  await open(1);
  expect(started).toEqual([0, 1, 2]);
  await open(2);
  await open(0);
  await open(3);
  await all;
  expect(started).toEqual([0, 1, 2, 3]);
});

it('does nothing with nothing', async () => {
  await inParallel([], 2, () => Promise.reject(new Error('called')));
});

it('ends with the first error', async () => {
  await expect(inParallel([1, 2], 1, (item) => Promise.reject(new Error(String(item))))).rejects.toThrow('1');
});
