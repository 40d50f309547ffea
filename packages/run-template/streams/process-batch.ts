import { isRecord } from '../template/cloud-formation.ts';
import type { InvocationResult } from '../lambda/lambda-worker.ts';

export interface BatchRecord {
  readonly sequenceNumber: string;
}

export interface BatchPorts<R extends BatchRecord> {
  readonly invoke: (batch: readonly R[]) => Promise<InvocationResult>;
  /** Takes what is discarded, with how often it was tried. */
  readonly discard: (batch: readonly R[], invokeCount: number) => Promise<void>;
  readonly pause: (retry: number) => Promise<void>;
}

export interface BatchRules {
  readonly bisect: boolean;
  readonly retryCountMax: number;
  readonly reportsItemFailures: boolean;
}

/**
 * Works through one batch of a shard as Lambda's poller does, in order: a partial answer keeps what came before the
 * first failed record; a failed batch is halved first (which costs no attempt) and retried when it cannot be halved.
 */
export async function processBatch<R extends BatchRecord>(
  batch: readonly R[],
  rules: BatchRules,
  ports: BatchPorts<R>,
  attempt = 0,
): Promise<void> {
  const failedFrom = firstFailure(batch, rules, await ports.invoke(batch));
  if (failedFrom === undefined) return;
  const rest = batch.slice(failedFrom.index);

  if (failedFrom.whole && rules.bisect && rest.length > 1) {
    const middle = Math.ceil(rest.length / 2);
    await processBatch(rest.slice(0, middle), rules, ports, attempt);
    return processBatch(rest.slice(middle), rules, ports, attempt);
  }
  // Records behind the failed one were never tried: their attempts are not used up by it.
  const retry = failedFrom.index > 0 ? 0 : attempt;
  if (retry >= rules.retryCountMax) return ports.discard(rest, retry + 1);
  await ports.pause(retry);
  return processBatch(rest, rules, ports, retry + 1);
}

interface Failure {
  readonly index: number;
  /** The function failed as a whole, rather than naming a record. */
  readonly whole: boolean;
}

function firstFailure(batch: readonly BatchRecord[], rules: BatchRules, result: InvocationResult): Failure | undefined {
  if (!result.ok) return { index: 0, whole: true };
  if (!rules.reportsItemFailures) return undefined;
  const answer = JSON.parse(result.payload) as unknown;
  const failures = isRecord(answer) && Array.isArray(answer['batchItemFailures']) ? answer['batchItemFailures'] : [];
  if (failures.length === 0) return undefined;
  const indexes = failures.map((failure) =>
    batch.findIndex(({ sequenceNumber }) => isRecord(failure) && failure['itemIdentifier'] === sequenceNumber),
  );
  // An identifier that is not in the batch means that the answer cannot be trusted: the whole batch counts as failed.
  const index = Math.min(...indexes);
  return index < 0 ? { index: 0, whole: true } : { index, whole: false };
}
