import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import pMap from 'p-map';
import { paymentChange, type PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { count, logError } from '../log.ts';
import { notifyClient, type NotifyDependencies } from './notify-client.ts';
import { setDeadline, type DeadlineDependencies } from './set-deadline.ts';

export interface ConsumeDependencies extends DeadlineDependencies, NotifyDependencies {
  /** How long phones may take in all, so that a hanging push service cannot hold up the deadlines of the next batch. */
  pushBudgetMs: number;
}

const atATime = 8;

/**
 * The effects of a batch of changes, each isolated from the others: all timers first, since they must be set, then the
 * phones. Only a timer fails its record. Lambda then sends this record and all that follow again, so that the phones of
 * those are not told before.
 */
export async function consume(
  records: readonly DynamoDBRecord[],
  circumstances: Circumstances,
  dependencies: ConsumeDependencies,
): Promise<DynamoDBBatchResponse> {
  const changes: (PaymentChange | undefined)[] = [];
  let firstFailed = records.length;
  const timeOne = async (record: DynamoDBRecord, index: number) => {
    try {
      const change = paymentChange(record);
      if (change) await setDeadline(change, circumstances, dependencies);
      changes[index] = change;
    } catch (error) {
      firstFailed = Math.min(firstFailed, index);
      count('DeadlineNotSet');
      logError('deadline not set', error, { paymentId: record.dynamodb?.Keys?.['id']?.S });
    }
  };
  await pMap(records, timeOne, { concurrency: atATime });

  const done = changes.slice(0, firstFailed).filter((change) => change !== undefined);
  const signal = AbortSignal.timeout(dependencies.pushBudgetMs);
  const notifyOne = async (ofOnePayment: readonly PaymentChange[]) => {
    for (const change of ofOnePayment) {
      await notifyClient(change, { now: circumstances.now, signal }, dependencies);
    }
  };
  await pMap(byPayment(done), notifyOne, { concurrency: atATime });

  // The lowest sequence number is what Lambda goes on from.
  const itemIdentifier = records[firstFailed]?.dynamodb?.SequenceNumber;
  return { batchItemFailures: firstFailed < records.length ? [{ itemIdentifier: itemIdentifier ?? '' }] : [] };
}

/** Each payment's changes in their order: a phone shows the last that it is told. */
function byPayment(changes: readonly PaymentChange[]): PaymentChange[][] {
  return [...Map.groupBy(changes, (change) => change.after.id).values()];
}
