import fc from 'fast-check';
import { it } from 'vitest';

/** Of a long matrix the suite takes a part, always the same one; `npm run test:whole` takes all of it. */
export const isWhole = process.env['MATRICES'] === 'whole';
/** A long run whose parts are shown by shorter tests too: `npm run test:whole` has it, the suite leaves it out. */
export const itInWhole = it.runIf(isWhole);

const seed = Number(process.env['MATRIX_SEED'] ?? 1);

/** @param row of a matrix of several, each of which has another part taken */
export function cellsOf<T>(matrix: readonly T[], howMany: number, row = 0): readonly T[] {
  if (isWhole || howMany >= matrix.length) return matrix;
  const [part = matrix] = fc.sample(fc.shuffledSubarray([...matrix], { minLength: howMany, maxLength: howMany }), {
    seed: seed + row,
    numRuns: 1,
  });
  return part;
}

const { FUZZ_SEED, FUZZ_COUNT, FUZZ_ONLY } = process.env;

/** Inputs by number, of which each is made of the seed and its number alone, so that one of them can be tried again by itself. */
export const fuzzRun = {
  seed: Number(FUZZ_SEED ?? seed),
  count: Number(FUZZ_COUNT ?? (isWhole ? 10_000 : 660)),
  inputs(): number[] {
    return FUZZ_ONLY === undefined ? Array.from({ length: this.count }, (_, input) => input) : [Number(FUZZ_ONLY)];
  },
};
