/** A tab that works holds the lock for a moment only. */
const turnMs = 4_000;

/**
 * Does `work` while no other tab of this browser does the same, as far as tabs can be kept apart: one that hangs, or is
 * frozen, blocks nobody for longer than a moment, and neither does a browser whose locks do not work.
 */
export async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  let begun: Promise<T> | undefined;
  const begin = () => (begun ??= work());
  const patience = new AbortController();
  const turn = async () => {
    await navigator.locks.request(name, { signal: patience.signal }, begin);
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, turnMs);
  });
  // However the turn went: what became of the work, the work itself tells.
  await Promise.race([turn().catch(() => undefined), enough]);
  clearTimeout(timer);
  patience.abort();
  return begin();
}
