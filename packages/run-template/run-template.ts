import { createBusinessClock } from './clock/business-clock.ts';
import { createFunctionLog } from './function-log.ts';
import type { FrontHandlers } from './gateway/front-server.ts';
import { startPlatform } from './platform.ts';
import type { Platform, PlatformOptions } from './platform.ts';
import { readRunState, writeRunState } from './run-state.ts';
import { runStack } from './running-stack.ts';
import type { RunningStack, RunningStackOptions } from './running-stack.ts';
import { serveStack } from './serve-stack.ts';

export interface RunTemplateOptions
  extends
    Partial<Omit<PlatformOptions, 'assembly' | 'clock' | 'onStarted'>>,
    Pick<Partial<RunningStackOptions>, 'secrets'> {
  /** The folder that `cdk synth` wrote. */
  readonly assembly: string;
  /** Business time at the start, epoch milliseconds; real time by default, or that of kept data. */
  readonly startAt?: number;
  /** What is answered under `/_local/`, sign-in aside. */
  readonly controls?: FrontHandlers['controls'];
  /** Shows everything that the functions print, not errors only. */
  readonly verbose?: boolean;
}

export interface RunningTemplate {
  readonly url: string;
  readonly platform: Platform;
  readonly running: RunningStack;
  close(): Promise<void>;
}

/**
 * Runs a synthesized stack in this process until it is closed.
 *
 * @throws StartError for what the person at the keyboard can put right; nothing is left running then
 */
export async function runTemplate(options: RunTemplateOptions): Promise<RunningTemplate> {
  const { dataDir, report = (line: string) => console.error(line) } = options;
  const runState = readRunState(dataDir);
  const kept = runState.offsetMs === undefined ? undefined : Date.now() + runState.offsetMs;
  const keep = (): void => writeRunState(dataDir, clock.offsetMs(), runState);
  const clock = createBusinessClock(options.startAt ?? kept, Date.now, keep);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
    keep();
  };
  try {
    const platform = await startPlatform({
      ...options,
      port: options.port ?? 4000,
      progress: options.progress ?? (() => undefined),
      onLost: options.onLost ?? report,
      report,
      clock,
      assembly: () => Promise.resolve(options.assembly),
      onStarted: (closeOne) => closers.push(closeOne),
    });
    const log = createFunctionLog(options.verbose === true, report);
    const running = await runStack(platform, { clock, runState, secrets: options.secrets, log, report });
    closers.push(() => running.close());
    serveStack(platform, running, options.controls);
    return { url: platform.front.url, platform, running, close };
  } catch (error) {
    await close();
    throw error;
  }
}
