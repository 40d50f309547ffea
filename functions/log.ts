import { AsyncLocalStorage } from 'node:async_hooks';
import { StrangeItem } from '../adapters/strange-item.ts';
import { currentTrace } from '../adapters/trace.ts';

/**
 * One JSON line an entry, for CloudWatch Logs Insights. Facts are ids, codes and counts only: no identifier, e-mail,
 * code, proof or IBAN may be passed. An error's message is logged, so errors must not quote user input either.
 */
type Facts = Record<string, string | number | boolean | readonly string[] | undefined>;

const known = new AsyncLocalStorage<Facts>();

/** All that `act` logs says these facts too, and the trace that it belongs to. */
export const logging = <T>(facts: Facts, act: () => T): T => known.run({ ...known.getStore(), ...facts }, act);

const print = (level: 'INFO' | 'WARN' | 'ERROR', message: string, facts: Facts) => {
  // eslint-disable-next-line no-console -- the one place that logs: a Lambda's log is its standard output
  console.log(JSON.stringify({ level, message, trace: currentTrace(), ...known.getStore(), ...facts }));
};

export const logInfo = (message: string, facts: Facts = {}): void => print('INFO', message, facts);
export const logWarning = (message: string, facts: Facts = {}): void => print('WARN', message, facts);

export function logError(message: string, error: unknown, facts: Facts = {}): void {
  const { name, stack, cause } = error instanceof Error ? error : new Error(String(error));
  const place = error instanceof StrangeItem ? { table: error.table, key: error.key } : {};
  print('ERROR', message, {
    ...facts,
    ...place,
    error: name,
    stack,
    cause: cause instanceof Error ? cause.stack : undefined,
  });
}

/** A count for CloudWatch in its embedded metric format (namespace `Encaissement`, by stage), for the alarms. */
export const count = (metric: string, value = 1, facts: Facts = {}): void => measure(metric, value, 'Count', facts);

/** @param value one, or all of a batch, so that percentiles are of each; the format takes a hundred in a line */
export const measureSeconds = (metric: string, value: number | readonly number[], facts: Facts = {}): void =>
  measure(metric, value, 'Seconds', facts);

function measure(metric: string, value: number | readonly number[], unit: 'Count' | 'Seconds', facts: Facts): void {
  const metrics = [{ Namespace: 'Encaissement', Dimensions: [['Stage']], Metrics: [{ Name: metric, Unit: unit }] }];
  // Two stages in one account do not ring for each other.
  const Stage = process.env['STAGE'];
  // eslint-disable-next-line no-console -- see above
  console.log(
    JSON.stringify({ _aws: { Timestamp: Date.now(), CloudWatchMetrics: metrics }, Stage, [metric]: value, ...facts }),
  );
}
