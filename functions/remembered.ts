import { memberLimits } from '../contract/settings/limits.ts';

/** So many of them fit into a function's memory without a thought. */
const entriesMax = 2_000;

/**
 * What is read of the people of merchants, kept in this instance of the function for a minute at most. Time is the caller's,
 * and what was read in its future is read again. Calls at the same moment share one read; one that fails is not kept.
 */
export function remembered<T>(read: (key: string) => Promise<T>): (key: string, now: number) => Promise<T> {
  const entries = new Map<string, { readAt: number; value: Promise<T> }>();
  return (key, now) => {
    const known = entries.get(key);
    if (known && now >= known.readAt && now - known.readAt < memberLimits.rememberedMs) return known.value;
    if (entries.size >= entriesMax) entries.clear();
    const entry = { readAt: now, value: read(key) };
    entries.set(key, entry);
    entry.value.catch(() => {
      if (entries.get(key) === entry) entries.delete(key);
    });
    return entry.value;
  };
}
