import { chance } from '../../simulation/chance.ts';

/** @returns so many of them, by the seed, in their order */
export function sampled<T>(all: readonly T[], size: number, seed: number): T[] {
  const { fraction } = chance(seed);
  let wanted = Math.min(size, all.length);
  return all.filter((_, index) => {
    const isTaken = fraction() * (all.length - index) < wanted;
    if (isTaken) wanted -= 1;
    return isTaken;
  });
}
