import { builtPages } from '../local/built-pages.ts';
import { synthesize } from '../local/synthesize.ts';
import { startSystem } from '../local/system.ts';
import { benchOptions, usage } from './pages/bench-options.ts';
import { enter } from './pages/enter.ts';
import { missedGoals } from './pages/figures.ts';
import { firstLoadBytes, firstLoadBytesMax, webApps, type WebApp } from './pages/first-load.ts';
import { mainPages, type MeasuredPage } from './pages/main-pages.ts';
import { measurePage } from './pages/measure-page.ts';
import { openChrome, type Chrome } from './pages/open-chrome.ts';
import { canKeepCore, leaveFirstCore } from './pages/own-core.ts';
import { printFirstLoads, printResults, type Result } from './pages/print-results.ts';
import { setScene } from './pages/set-scene.ts';

/** `npm run bench:pages`: Lighthouse on the main pages of the web apps, served by the whole local system. */
async function main(): Promise<number> {
  const { runs, check, only } = benchOptions(process.argv.slice(2));
  leaveFirstCore();
  const { folder: assembly } = await synthesize();
  const firstLoads = Object.fromEntries(
    webApps.map((app) => [app, firstLoadBytes(app, builtPages(assembly))]),
  ) as Record<WebApp, number>;
  const system = await startSystem({ port: 0, assembly });
  try {
    const scene = await setScene(system.url);
    const pages = mainPages(scene).filter(({ name }) => name.toLowerCase().includes(only));
    const chrome = await openChrome(system.url);
    try {
      const measure = (measured: MeasuredPage[]) => measureAll(chrome, system.url, measured, runs);
      const results = await measure(pages.filter(({ signedIn }) => !signedIn));
      await enter(chrome, system.url, scene);
      results.push(...(await measure(pages.filter(({ signedIn }) => signedIn))));

      printResults(results);
      console.log(
        canKeepCore
          ? 'The main thread of each page had a core that nothing else of this run was on.'
          : 'The pages shared their core with the local cloud and the rest of the browser (no taskset, or one core).',
      );
      printFirstLoads(firstLoads);
      const misses = results.some((result) => missedGoals(result.runs).length > 0);
      const isTooLarge = webApps.some((app) => firstLoads[app] > firstLoadBytesMax[app]);
      return check && (misses || isTooLarge) ? 1 : 0;
    } finally {
      await chrome.close();
    }
  } finally {
    await system.close();
  }
}

async function measureAll(chrome: Chrome, url: string, pages: MeasuredPage[], runs: number): Promise<Result[]> {
  const results: Result[] = [];
  for (const page of pages) {
    const result: Result = { page, runs: [] };
    for (let run = 1; run <= runs; run += 1) {
      await chrome.forgetFiles();
      result.runs.push(await measurePage(url + page.path, page, chrome.port));
    }
    console.log(`${page.name} (${page.preset}): ${result.runs.map(({ performance }) => performance).join(', ')}`);
    results.push(result);
  }
  return results;
}

if (process.argv.includes('--help')) console.log(usage);
else {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
}
