import { parseArgs } from 'node:util';

export interface SearchOptions {
  /** How many clients there are, one run each. */
  clients: number[];
  /** How often each search is timed. */
  times: number;
  /** Exit with 1 when a goal is missed. */
  check: boolean;
}

export const usage = `npm run bench:search -- [options]

  --clients 1000,100000   how many clients there are, one run each; 1000000 takes about an hour to fill
  --times 20              how often each search is timed
  --check                 exit with 1 when reads grow with the number of clients, or a search takes longer than 300 ms
`;

/** @throws Error for an option that there is not */
export function searchOptions(args: string[]): SearchOptions {
  const { values } = parseArgs({
    args,
    options: {
      clients: { type: 'string', default: '1000,100000' },
      times: { type: 'string', default: '20' },
      check: { type: 'boolean', default: false },
    },
  });
  const whole = (name: string, text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} takes whole numbers from 1 on`);
    return value;
  };
  return {
    clients: values.clients.split(',').map((text) => whole('clients', text)),
    times: whole('times', values.times),
    check: values.check,
  };
}
