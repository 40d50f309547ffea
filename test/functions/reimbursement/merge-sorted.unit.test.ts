import { expect, it } from 'vitest';
import { mergeSorted } from '../../../functions/reimbursement/merge-sorted.ts';

// eslint-disable-next-line @typescript-eslint/require-await -- items that are there already
async function* items<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

it('merges sorted sources into one', async () => {
  const source = (...keys: string[]) => items(keys.map((key) => ({ key })));
  const merged: string[] = [];

  for await (const { key } of mergeSorted([source('a', 'd', 'e'), source(), source('b', 'c', 'f'), source('a')])) {
    merged.push(key);
  }

  expect(merged).toEqual(['a', 'a', 'b', 'c', 'd', 'e', 'f']);
});

it('keeps the order of the sources where keys are the same', async () => {
  const source = (name: string) => items([{ key: 'a', name }]);
  const merged: string[] = [];
  for await (const { name } of mergeSorted([source('first'), source('second'), source('third')])) merged.push(name);
  expect(merged).toEqual(['first', 'second', 'third']);
});
