import type { Randomness } from '../adapters/randomness.ts';

/** All chance of a run, from one number. */
export interface Chance {
  /** 0 ≤ fraction < 1 */
  fraction: () => number;
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  /** True once in so many times. */
  oneIn: (times: number) => boolean;
  pick: <T>(among: readonly [T, ...T[]]) => T;
}

/** Mulberry32 (public domain, T. Ettinger): small, and the same on every machine. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(fraction() * (max - min + 1));
  return {
    fraction,
    between,
    oneIn: (times) => fraction() * times < 1,
    pick: (among) => among[between(0, among.length - 1)] ?? among[0],
  };
}

/** What the functions take for their source of randomness. */
export const randomnessOf = ({ fraction, between }: Chance): Randomness => {
  const bytes = (count: number) => Buffer.from(Array.from({ length: count }, () => between(0, 255)));
  return {
    uuid: () => bytes(16).toString('hex'),
    token: (count) => bytes(count).toString('base64url'),
    digits: (count) => Array.from({ length: count }, () => between(0, 9)).join(''),
    fraction,
  };
};
