import lighthouse, { desktopConfig } from 'lighthouse';
import type { Run } from './figures.ts';
import type { MeasuredPage } from './main-pages.ts';

const categories = ['performance', 'accessibility', 'best-practices'];

const triesMax = 3;

/** Measures a page once, in the browser at `port`, whose profile it leaves as it is. */
export async function measurePage(url: string, page: MeasuredPage, port: number): Promise<Run> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await measureOnce(url, page, port);
    } catch (error) {
      // A busy machine loses the trace of a run now and then.
      if (tries === triesMax) throw error;
    }
  }
}

async function measureOnce(url: string, { preset }: MeasuredPage, port: number): Promise<Run> {
  const result = await lighthouse(
    url,
    { port, output: 'json', logLevel: 'error', onlyCategories: categories, disableStorageReset: true, locale: 'en-US' },
    preset === 'desktop' ? desktopConfig : undefined,
  );
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const figure = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const complaints = ['accessibility', 'best-practices'].flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${category}: ${lhr.audits[id]?.title ?? id} ${elementsOf(lhr.audits[id]?.details)}`),
  );
  const moved = elementsOf(lhr.audits['layout-shifts']?.details);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    lcp: figure('largest-contentful-paint'),
    cls: figure('cumulative-layout-shift'),
    tbt: figure('total-blocking-time'),
    scriptBytes: scriptBytes(lhr.audits['network-requests']?.details),
    complaints: moved === '' ? complaints : [...complaints, `moves: ${moved}`],
    machineIndex: lhr.environment.benchmarkIndex,
  };
}

/** The elements that an audit names. */
function elementsOf(details: unknown): string {
  const { items = [] } = (details ?? {}) as { items?: { node?: { selector?: string }; score?: number }[] };
  return items
    .map(({ node, score }) => `${node?.selector ?? ''}${score === undefined ? '' : ` (${score.toFixed(3)})`}`)
    .join(', ');
}

function scriptBytes(details: unknown): number {
  const { items = [] } = (details ?? {}) as { items?: { resourceType?: string; transferSize?: number }[] };
  return items
    .filter(({ resourceType }) => resourceType === 'Script')
    .reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
}
