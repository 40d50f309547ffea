import { AsyncLocalStorage } from 'node:async_hooks';
import { traceIdShape } from '../contract/trace.ts';
import { Mismatch, type Parser } from './parse.ts';

const traces = new AsyncLocalStorage<string>();

/**
 * All that `act` logs and writes belongs to that trace: the log's lines say it, and the items of payments and notices and the
 * input of timers carry it on. It goes with the invocation and not through every signature, as the budget does.
 */
export const withTrace = <T>(trace: string | undefined, act: () => T): T =>
  trace === undefined ? act() : traces.run(trace, act);

export const currentTrace = (): string | undefined => traces.getStore();

/** The attribute of an item, of 17 bytes in all: the longest payment stays within the 1 KB that one write unit pays for. */
export const traceAttribute = 't';

/** What the item of something says of the trace in which it is written, if in any. */
export function traceBeside(): { [traceAttribute]?: Uint8Array } {
  const trace = currentTrace();
  return trace === undefined ? {} : { [traceAttribute]: Buffer.from(trace, 'hex') };
}

/**
 * The trace in which an item was written; undefined for one that was written in none.
 *
 * @throws Mismatch
 */
export function traceOf(item: Readonly<Record<string, unknown>>): string | undefined {
  const stored = item[traceAttribute];
  if (stored === undefined) return undefined;
  const trace = stored instanceof Uint8Array ? Buffer.from(stored).toString('hex') : '';
  if (!traceIdShape.test(trace)) throw new Mismatch('is no trace', [traceAttribute]);
  return trace;
}

/** Of an item that may bear one beside what it says: a forged one is as strange as any other attribute. */
export const besideTrace =
  <T>(content: Parser<T>): Parser<T> =>
  (item) => {
    if (typeof item === 'object' && item !== null) traceOf(item as Record<string, unknown>);
    return content(item);
  };
