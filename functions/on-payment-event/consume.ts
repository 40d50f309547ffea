import type { DynamoDBRecord } from 'aws-lambda';
import pMap from 'p-map';
import { paymentChange, type PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { withTrace } from '../../adapters/trace.ts';
import type { Circumstances } from '../../core/payment/decision.ts';
import { count, logError } from '../log.ts';
import { countFigures } from './count-figures.ts';
import { rememberMerchant, type RememberDependencies } from './remember-merchant.ts';
import { setDeadline, type DeadlineDependencies } from './set-deadline.ts';
import { tellPages, type PagesDependencies } from '../use-cases/tell-pages.ts';
import { tellPeople, type TellDependencies } from './tell-people.ts';

export interface ConsumeDependencies
  extends DeadlineDependencies, PagesDependencies, RememberDependencies, TellDependencies {
  /** How long phones may take in all, so that a hanging push service cannot hold up the deadlines of the next batch. */
  pushBudgetMs: number;
}

const atATime = 8;

/**
 * The effects of a batch of changes, each apart from the others: open pages at once, and all timers before the phones. None
 * fails its record: Lambda would send that one and all that follow again, and phones would ring late, or twice, or not at
 * all. What has no timer the sweeper ends, and the inbox is the truth.
 */
export async function consume(
  records: readonly DynamoDBRecord[],
  circumstances: Circumstances,
  dependencies: ConsumeDependencies,
): Promise<void> {
  const changes = records.map(readChange).filter((change) => change !== undefined);
  // Started first, and not waited for: somebody may be looking at these pages.
  const pages = tellPages(changes, dependencies);
  const inItsTrace = (act: (change: PaymentChange) => Promise<void>) => (change: PaymentChange) =>
    withTrace(change.trace, () => act(change));
  const timeOne = inItsTrace(async (change) => {
    try {
      await setDeadline(change, circumstances, dependencies);
    } catch (error) {
      count('DeadlineNotSet');
      logError('deadline not set', error, { paymentId: change.after.id });
    }
  });
  await pMap(changes, timeOne, { concurrency: atATime });

  const signal = AbortSignal.timeout(dependencies.pushBudgetMs);
  const tellOne = inItsTrace((change) => tellPeople(change, { now: circumstances.now, signal }, dependencies));
  const tellOf = async (ofOnePayment: readonly PaymentChange[]) => {
    for (const change of ofOnePayment) await tellOne(change);
  };
  await pMap(byPayment(changes), tellOf, { concurrency: atATime });
  const rememberOf = inItsTrace(async (change) => {
    try {
      await rememberMerchant(change, dependencies);
    } catch (error) {
      // The App says « premier paiement » once more than it should.
      logError('merchant not remembered', error, { paymentId: change.after.id });
    }
  });
  await pMap(changes, rememberOf, { concurrency: atATime });
  await pages;
  countFigures(changes);
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
