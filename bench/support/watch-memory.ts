const lookMs = 500;
/** A look collects the garbage first, which takes the longer the more there is that lives: it is to take a twentieth at most. */
const restPerLook = 20;

export interface Memory {
  /** What lives on the heap, garbage left out, at the most. */
  heapBytes: number;
  rssBytes: number;
}

/** What the process had at most while something was done. To be run with `--expose-gc`. */
export async function watchMemory(act: () => Promise<unknown>): Promise<Memory> {
  let most = memoryNow();
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    clearTimeout(timer);
    const from = performance.now();
    const { heapBytes, rssBytes } = memoryNow();
    most = { heapBytes: Math.max(most.heapBytes, heapBytes), rssBytes: Math.max(most.rssBytes, rssBytes) };
    timer = setTimeout(look, Math.max(lookMs, restPerLook * (performance.now() - from)));
  };
  look();
  try {
    await act();
    look();
  } finally {
    clearTimeout(timer);
  }
  return most;
}

export function memoryNow(): Memory {
  if (!globalThis.gc) throw new Error('what lives on the heap is known with --expose-gc only');
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapBytes: heapUsed, rssBytes: rss };
}
