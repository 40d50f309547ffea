import { firstLoadBytesMax, webApps, type WebApp } from './first-load.ts';
import { median, missedGoals, type Run } from './figures.ts';
import type { MeasuredPage } from './main-pages.ts';

export interface Result {
  page: MeasuredPage;
  runs: Run[];
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** One row a page: medians, and the least performance of all runs. */
export function printResults(results: readonly Result[]): void {
  const rows = results.map(({ page, runs }) => {
    const middle = (figure: (run: Run) => number) => median(runs.map(figure));
    return {
      page: page.name,
      preset: page.preset,
      'perf. (min)': `${middle((run) => run.performance)} (${Math.min(...runs.map((run) => run.performance))})`,
      'access.': Math.min(...runs.map((run) => run.accessibility)),
      'best pr.': Math.min(...runs.map((run) => run.bestPractices)),
      LCP: seconds(middle((run) => run.lcp)),
      CLS: middle((run) => run.cls).toFixed(3),
      TBT: `${Math.round(middle((run) => run.tbt))} ms`,
      'JS sent': kilobytes(middle((run) => run.scriptBytes)),
      machine: Math.round(middle((run) => run.machineIndex)),
    };
  });
  console.table(rows);
  for (const { page, runs } of results) {
    const complaints = new Set([...missedGoals(runs), ...runs.flatMap((run) => run.complaints)]);
    for (const complaint of complaints) console.log(`${page.name} (${page.preset}): ${complaint}`);
  }
}

/** The first load of each app, as the Vite manifest tells it. */
export function printFirstLoads(bytes: Readonly<Record<WebApp, number>>): void {
  for (const app of webApps) {
    const [size, budget] = [bytes[app], firstLoadBytesMax[app]].map(kilobytes);
    console.log(`First load of ${app}: ${size} of JavaScript (gzip), of ${budget}`);
  }
}
