import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../functions/reimbursement/in-parallel.ts';
import { mergeSorted } from '../../../functions/reimbursement/merge-sorted.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
async function* items<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('inParallel', () => {
  it('works on every item, no more than the limit at a time', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;

    await inParallel(items([1, 2, 3, 4, 5, 6, 7]), 3, async (item) => {
      most = Math.max(most, (running += 1));
      await turn();
      running -= 1;
      done.push(item);
    });

    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(most).toBe(3);
  });

  it.each([1, 2, 5, 9])('throws the failure of item %i, whenever it comes', async (failing) => {
    const work = inParallel(items([1, 2, 3, 4, 5, 6, 7, 8, 9]), 4, async (item) => {
      if (item % 2 === 0) await turn();
      if (item === failing) throw new Error(`item ${item}`);
    });

    await expect(work).rejects.toThrow(`item ${failing}`);
  });
});

describe('mergeSorted', () => {
  it('merges sorted sources into one', async () => {
    const source = (...keys: string[]) => items(keys.map((key) => ({ key })));
    const merged: string[] = [];

    for await (const { key } of mergeSorted([source('a', 'd', 'e'), source(), source('b', 'c', 'f'), source('a')])) {
      merged.push(key);
    }

    expect(merged).toEqual(['a', 'a', 'b', 'c', 'd', 'e', 'f']);
  });
});
