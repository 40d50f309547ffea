/** Milliseconds between business time and real time, shared with every worker: moving the clock moves them all at once. */
export type SharedOffset = BigInt64Array<SharedArrayBuffer>;

export function createSharedOffset(): SharedOffset {
  return new BigInt64Array(new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT));
}

export function readOffset(offset: SharedOffset): number {
  return Number(Atomics.load(offset, 0));
}

export function writeOffset(offset: SharedOffset, milliseconds: number): void {
  Atomics.store(offset, 0, BigInt(Math.round(milliseconds)));
}

/**
 * A `Date` whose "now" is business time. Everything else, and every date made from a given time, is the real `Date`;
 * timers are not touched, so that time-outs and retries take as long as they take.
 */
export function businessDate(RealDate: DateConstructor, offset: SharedOffset): DateConstructor {
  const now = (): number => RealDate.now() + readOffset(offset);
  return new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    // Called without `new`, Date gives the current time as text.
    apply: () => new RealDate(now()).toString(),
    get: (target, property, receiver) =>
      property === 'now' ? now : (Reflect.get(target, property, receiver) as unknown),
  });
}
