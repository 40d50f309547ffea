import { createCostMeter, type CostMeter } from './cost/cost-meter.ts';
import type { DemoOptions } from './demo-options.ts';

export interface OpenSystem {
  url: string;
  /** Started for this demo, and stopped with it. */
  isOwn: boolean;
  costs?: CostMeter;
  close(): Promise<void>;
}

/** The system named by `--url`, or one that is running already, or one of the demo's own. */
export async function openSystem({ url, cost }: Pick<DemoOptions, 'url' | 'cost'>): Promise<OpenSystem> {
  if (cost) return startOwn(createCostMeter());
  if (url !== undefined) return running(url);
  const usual = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
  return (await stateOf(usual)) === 'absent' ? startOwn() : running(usual);
}

const startTimeoutMs = 90_000;
/** Longer than it waits itself for each of its APIs. */
const answerMsMax = 10_000;

/** @throws Error when it is no such system, or does not get ready */
async function running(url: string): Promise<OpenSystem> {
  const deadline = performance.now() + startTimeoutMs;
  for (let state = await stateOf(url); state !== 'ready'; state = await stateOf(url)) {
    if (state === 'absent') {
      throw new Error(`No local system answers at ${url}: start one with \`npm start\`, or leave out --url.`);
    }
    if (performance.now() > deadline) {
      throw new Error(`The system at ${url} is still starting: ${url}/_local/ready says what it waits for.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { url, isOwn: false, close: () => Promise.resolve() };
}

/** It takes its port first, long before all of it works. */
async function stateOf(url: string): Promise<'absent' | 'starting' | 'ready'> {
  try {
    const response = await fetch(`${url}/_local/ready`, { signal: AbortSignal.timeout(answerMsMax) });
    if (response.status === 503) return 'starting';
    return response.ok && ((await response.json()) as { ready?: unknown }).ready === true ? 'ready' : 'absent';
  } catch {
    // Nobody listens there, which is the usual case, or something else does.
    return 'absent';
  }
}

async function startOwn(costs?: CostMeter): Promise<OpenSystem> {
  // Only now: a demo of a running system needs nothing of this.
  const { startSystem } = await import('../local/system.ts');
  const system = await startSystem({
    port: 0,
    progress: (line) => console.log(`  … ${line}`),
    ...(costs && { dynamoDbProxy: costs.proxy }),
  });
  costs?.clear();
  return { url: system.url, isOwn: true, costs, close: () => system.close() };
}
