import { SECOND_MS } from '../../../contract/duration.ts';
import { mischiefAt, type KindName, type Place } from '../kinds.ts';
import { Busy, inVirtualTime } from '../virtual-time.ts';
import { onTheWire } from '../wire.ts';

/** What whoever asked takes an answer for: unknown is asked again. */
export type Verdict = 'done' | 'refused' | 'unknown';

/** What there is of one act, in the terms that all systems share. */
export interface Books {
  /** By how much the wallet has changed, in cents. */
  moved: number;
  /** How many payment requests there are of it. */
  requests: number;
  status: string | undefined;
  /** Lines of the ledger. */
  lines: number;
}

export interface CountedDeed {
  attempt(afterMs: number): Promise<Verdict>;
  books(): Promise<Books>;
}

export interface CleanCount {
  calls: string[];
  untouched: Books;
  done: Books;
}

export const losses = ['done twice', 'half done', 'told what is not so', 'never told'] as const;
export type Loss = (typeof losses)[number];

/** The same times as in the matrix, and once more when whatever was left in progress is long over. */
const againAfterMs = [2 * SECOND_MS, 5 * SECOND_MS, 30 * SECOND_MS, 120 * SECOND_MS];

export async function cleanCount(deed: CountedDeed): Promise<CleanCount> {
  const untouched = await deed.books();
  const busy = new Busy();
  const { result, calls } = await onTheWire(
    () => undefined,
    busy,
    () => inVirtualTime(busy, () => deed.attempt(0)),
  );
  if (result !== 'done') throw new Error(`not done when nothing goes wrong: ${result}`);
  return { calls, untouched, done: await deed.books() };
}

/** One call of an act goes wrong; it is asked for again until it is told. @returns what must not be, each once */
export async function lossesAt(
  deed: CountedDeed,
  { place, kind }: { place: Place; kind: KindName },
  { untouched, done }: CleanCount,
): Promise<Set<Loss>> {
  const found = new Set<Loss>();
  const busy = new Busy();
  const hear = async (verdict: Verdict): Promise<boolean> => {
    if (verdict === 'unknown') return false;
    // Nothing refuses it, and what is done is done wholly.
    if (verdict === 'refused' || !same(await deed.books(), done)) found.add('told what is not so');
    return true;
  };
  const { result, crashed } = await onTheWire(mischiefAt(place, kind), busy, () =>
    inVirtualTime(busy, () => deed.attempt(0)),
  );
  let isTold = !crashed && (await hear(result ?? 'unknown'));
  for (const afterMs of againAfterMs) {
    if (isTold) break;
    isTold = await hear(await deed.attempt(afterMs));
  }
  if (!isTold) found.add('never told');
  const end = await deed.books();
  if (Math.abs(end.moved) > Math.abs(done.moved) || end.requests > done.requests) found.add('done twice');
  else if (!same(end, done) && !same(end, untouched)) found.add('half done');
  return found;
}

const same = (one: Books, other: Books): boolean => JSON.stringify(one) === JSON.stringify(other);
