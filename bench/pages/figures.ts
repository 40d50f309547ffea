/** What one run of Lighthouse tells of a page. */
export interface Run {
  /** 0–100 */
  performance: number;
  accessibility: number;
  bestPractices: number;
  /** Milliseconds until the largest thing is painted. */
  lcp: number;
  /** How much moved by itself: 0 is nothing. */
  cls: number;
  /** Milliseconds for which the page could not answer. */
  tbt: number;
  /** Bytes of JavaScript as they were sent. */
  scriptBytes: number;
  /** What keeps the page from 100 in accessibility or best practices, and what moved. */
  complaints: string[];
  /** How fast the machine was meanwhile, by Lighthouse's own measure: about 1 500 is a good laptop with nothing else to do. */
  machineIndex: number;
}

/** What every page is to reach: the goals. */
export const goals = { performance: 95, accessibility: 100, cls: 0.05 };

export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/**
 * The goals that a page misses. Performance is judged by the median, since the machine has other things to do as well;
 * accessibility and what moves are the page's own, and judged by the worst run.
 */
export function missedGoals(runs: readonly Run[]): string[] {
  const performance = median(runs.map((run) => run.performance));
  const accessibility = Math.min(...runs.map((run) => run.accessibility));
  const cls = Math.max(...runs.map((run) => run.cls));
  return [
    performance < goals.performance && `performance ${performance} < ${goals.performance}`,
    accessibility < goals.accessibility && `accessibility ${accessibility} < ${goals.accessibility}`,
    cls > goals.cls && `layout shift ${cls.toFixed(3)} > ${goals.cls}`,
  ].filter((missed) => missed !== false);
}
