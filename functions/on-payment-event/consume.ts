import type { DynamoDBRecord } from 'aws-lambda';
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
 * The effects of a batch of changes, each apart from the others: all timers first, then the phones. None fails its record:
 * Lambda would send that one and all that follow again, and phones would ring late, or twice, or not at all. What has no
 * timer the sweeper ends, and the inbox is the truth.
 */
export async function consume(
  records: readonly DynamoDBRecord[],
  circumstances: Circumstances,
  dependencies: ConsumeDependencies,
): Promise<void> {
  const changes = records.map(readChange).filter((change) => change !== undefined);
  const timeOne = async (change: PaymentChange) => {
    try {
      await setDeadline(change, circumstances, dependencies);
    } catch (error) {
      count('DeadlineNotSet');
      logError('deadline not set', error, { paymentId: change.after.id });
    }
  };
  await pMap(changes, timeOne, { concurrency: atATime });

  const signal = AbortSignal.timeout(dependencies.pushBudgetMs);
  const notifyOne = async (ofOnePayment: readonly PaymentChange[]) => {
    for (const change of ofOnePayment) {
      await notifyClient(change, { now: circumstances.now, signal }, dependencies);
    }
  };
  await pMap(byPayment(changes), notifyOne, { concurrency: atATime });
}

/** Undefined when nothing follows from the record. One that cannot be read would not be read the next time either. */
function readChange(record: DynamoDBRecord): PaymentChange | undefined {
  try {
    return paymentChange(record);
  } catch (error) {
    count('RecordNotRead');
    const { Keys, SequenceNumber: sequenceNumber } = record.dynamodb ?? {};
    logError('record not read', error, { paymentId: Keys?.['id']?.S, sequenceNumber });
    return undefined;
  }
}

/** Each payment's changes in their order: a phone shows the last that it is told. */
function byPayment(changes: readonly PaymentChange[]): PaymentChange[][] {
  return [...Map.groupBy(changes, (change) => change.after.id).values()];
}
