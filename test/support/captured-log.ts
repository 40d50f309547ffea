import { beforeEach, vi } from 'vitest';

/** What the code under test logs, entry by entry, anew for each test; nothing of it is printed. */
export function captureLog() {
  let lines: string[] = [];
  beforeEach(() => {
    lines = [];
    vi.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
  });
  const entries = () => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  return {
    entries,
    text: () => lines.join('\n'),
    /** The sum of a metric. */
    counted: (metric: string) =>
      entries().reduce((sum, entry) => sum + ('_aws' in entry ? Number(entry[metric] ?? 0) : 0), 0),
  };
}
