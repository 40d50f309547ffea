import { execFileSync, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';

/** How often is looked for new renderers. */
const lookMs = 100;

/**
 * Gives the main thread of each page a core that nothing else of this run is on. Lighthouse takes the time that a task was
 * on its way for the time that it computed; here the browser's other threads, the local cloud and Lighthouse itself would
 * stand in its way, which are all elsewhere for a merchant's telephone. Linux alone can do it (`taskset`): whether it was
 * done is said with the results.
 */
export const canKeepCore =
  process.platform === 'linux' && availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** This process, and each that it will start. To be called before there are any. */
export function leaveFirstCore(): void {
  if (canKeepCore) pin(process.pid, `1-${availableParallelism() - 1}`, ['--all-tasks']);
}

/** @returns what ends it */
export async function keepFirstCoreForPages(browser: Browser): Promise<() => Promise<void>> {
  if (!canKeepCore) return () => Promise.resolve();
  const session = await browser.newBrowserCDPSession();
  const known = new Set<number>();
  const look = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    for (const { type, id } of processInfo) {
      if (type !== 'renderer' || known.has(id)) continue;
      known.add(id);
      // Of a process the first thread alone, which is its main thread. It may have ended by now.
      try {
        pin(id, '0');
      } catch {
        known.delete(id);
      }
    }
  };
  let looking = look();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, lookMs);
  return async () => {
    clearInterval(timer);
    await looking;
    await session.detach();
  };
}

function pin(pid: number, cores: string, options: readonly string[] = []): void {
  execFileSync('taskset', [...options, '--pid', '--cpu-list', cores, String(pid)], { stdio: 'ignore' });
}
