import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** A running system; without it, one that answers on `PORT`, or one of the demo's own. */
  url?: string;
  /** Counts DynamoDB's work, on a system of its own. */
  cost: boolean;
  language: 'fr' | 'en';
}

/** @throws Error for an option that there is not */
export function demoOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      url: { type: 'string' },
      cost: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'fr' },
    },
  });
  if (values.lang !== 'fr' && values.lang !== 'en') throw new Error('--lang is fr or en');
  if (values.cost && values.url !== undefined) throw new Error('--cost counts on a system of its own: leave out --url');
  return { url: values.url, cost: values.cost, language: values.lang };
}
