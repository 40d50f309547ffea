const lookMs = 500;

export interface Memory {
  /** What lives on the heap, garbage left out, at the most. */
  heapBytes: number;
  rssBytes: number;
}

/** What the process had at most while something was done. To be run with `--expose-gc`. */
export async function watchMemory(act: () => Promise<unknown>): Promise<Memory> {
  let most = memoryNow();
  const look = () => {
    const { heapBytes, rssBytes } = memoryNow();
    most = { heapBytes: Math.max(most.heapBytes, heapBytes), rssBytes: Math.max(most.rssBytes, rssBytes) };
  };
  const timer = setInterval(look, lookMs);
  try {
    await act();
  } finally {
    clearInterval(timer);
  }
  look();
  return most;
}

export function memoryNow(): Memory {
  if (!globalThis.gc) throw new Error('what lives on the heap is known with --expose-gc only');
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  return { heapBytes: heapUsed, rssBytes: rss };
}
