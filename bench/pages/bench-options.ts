import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** How often each page is measured. */
  runs: number;
  /** Exit with 1 when a page misses its goal. */
  check: boolean;
  /** Only pages whose name has this in it. */
  only: string;
}

export const usage = `npm run bench:pages -- [options]

  --runs 3      how often each page is measured
  --only TEXT   only pages whose name has TEXT in it
  --check       exit with 1 when a page misses its goal

CHROME_PATH=/usr/bin/chromium names the browser.
`;

/** @throws Error for an option that there is not */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      runs: { type: 'string', default: '3' },
      only: { type: 'string', default: '' },
      check: { type: 'boolean', default: false },
    },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 50) throw new Error('--runs is a number from 1 to 50');
  return { runs, check: values.check, only: values.only.toLowerCase() };
}
