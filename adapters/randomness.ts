import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** The source of randomness; a test passes its own. */
export interface Randomness {
  uuid(): string;
  /** `bytes` random bytes, base64url. */
  token(bytes: number): string;
  /** `count` decimal digits, uniformly distributed. */
  digits(count: number): string;
  /** 0 ≤ fraction < 1, for jitter only. */
  fraction(): number;
}

export const systemRandomness: Randomness = {
  uuid: () => randomUUID(),
  token: (bytes) => randomBytes(bytes).toString('base64url'),
  digits: (count) => Array.from({ length: count }, () => randomInt(10)).join(''),
  fraction: () => Math.random(),
};
