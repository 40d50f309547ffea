import { bucketCount, markOf, placeOf, type Side, type Statements } from './statements.ts';

/**
 * Listens to all statements in 2 MB, however many there are. Each bucket has one sum, to which each side adds its amounts times
 * the weight of what they are about, the one with its sign turned: where both say the same all sums are zero, but for one case
 * in 2⁶⁴.
 *
 * @param kept what an earlier one has come to
 */
export function coarseLook(salt: string, kept?: string) {
  const sums = kept === undefined ? new BigUint64Array(bucketCount) : sumsFrom(kept);
  const add = (side: Side, bucket: number, amount: bigint) => {
    // The array keeps the lowest 64 bits, of negative numbers too.
    sums[bucket] = sums[bucket]! + (side === 'actual' ? amount : -amount);
  };
  const statements: Statements = {
    sum(side, code, subject, amount) {
      if (amount === 0) return;
      const { bucket, weight } = placeOf(salt, code, subject);
      add(side, bucket, weight * BigInt(amount));
    },
    fact(side, code, subject, fields) {
      const { bucket, weight } = placeOf(salt, code, subject);
      add(side, bucket, weight * markOf(salt, fields));
    },
  };
  return {
    statements,
    /** As text, to go on from. */
    kept: (): string => Buffer.from(sums.buffer).toString('base64'),
    /** The buckets in which the sides differ. */
    differing(): number[] {
      const found: number[] = [];
      for (let bucket = 0; bucket < sums.length; bucket += 1) if (sums[bucket] !== 0n) found.push(bucket);
      return found;
    },
  };
}

/** A buffer of its own, that begins where a number of eight bytes may. */
const sumsFrom = (kept: string): BigUint64Array =>
  new BigUint64Array(new Uint8Array(Buffer.from(kept, 'base64')).buffer);
