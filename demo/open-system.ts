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

/** @throws Error when it is no such system, or does not get ready */
async function running(url: string): Promise<OpenSystem> {
  const deadline = performance.now() + startTimeoutMs;
  for (let state = await stateOf(url); state !== 'ready'; state = await stateOf(url)) {
    if (state === 'absent' || performance.now() > deadline) {
      throw new Error(`No local system answers at ${url}: start one with \`npm start\`, or leave out --url.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return { url, isOwn: false, close: () => Promise.resolve() };
}

/** It takes its port first and enrols the demo's people last. */
async function stateOf(url: string): Promise<'absent' | 'starting' | 'ready'> {
  try {
    const response = await fetch(`${url}/_local/identities`, { signal: AbortSignal.timeout(5_000) });
    if (response.status === 503) return 'starting';
    if (!response.ok) return 'absent';
    return ((await response.json()) as unknown[]).length > 0 ? 'ready' : 'starting';
  } catch {
    // Nobody listens there, which is the usual case.
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
