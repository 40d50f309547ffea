import type { ErrorSource } from '../../contract/page-error.ts';
import { Failure } from '../api/failure.ts';
import { traceHeaders } from '../api/trace.ts';
import { patternOf } from '../page-pattern.ts';
import { Foreseen } from './foreseen.ts';
import { takeAllowance } from './hourly-allowance.ts';
import { isMissingFile } from './missing-file.ts';

const isForeseen = (error: unknown): boolean =>
  error instanceof Foreseen || (error instanceof Failure && error.reason.kind !== 'broken');

/**
 * Tells the service of an error that should not be, once; an outcome that is foreseen, such as a bad network, is none.
 *
 * @param source how it came out
 * @returns the reference by which support finds it; undefined where there is nothing to find
 */
export async function report(error: unknown, source: ErrorSource): Promise<string | undefined> {
  if (isForeseen(error)) return undefined;
  try {
    // No part of the first load.
    const { reportError } = await import('./report-error.ts');
    return reportError(error, {
      source: isMissingFile(error) ? 'file' : source,
      page: patternOf(location.pathname),
      mayTell: () => takeAllowance(Date.now()),
      trace: traceHeaders(),
    });
  } catch {
    // Not a silent failure: who sees the page is told in any case, and a report that fails must not lead to another one.
    return undefined;
  }
}
