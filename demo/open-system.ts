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
  return (await isEncaissement(usual)) ? running(usual) : startOwn();
}

const running = (url: string): OpenSystem => ({ url, isOwn: false, close: () => Promise.resolve() });

async function isEncaissement(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/_local/clock`, { signal: AbortSignal.timeout(1_000) });
    return response.ok;
  } catch {
    // Nobody listens there, which is the usual case.
    return false;
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
