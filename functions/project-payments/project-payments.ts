import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import { paymentChange, type PaymentChange } from '../../adapters/dynamodb/payment-change.ts';
import { count, logError } from '../log.ts';

/**
 * One thing that is derived from the payments. A change may come twice, late, or after those that follow it.
 *
 * @returns the ids of the payments whose changes it could not take in, which come again
 */
export type Projection = (changes: readonly PaymentChange[]) => Promise<readonly string[]>;

interface Received {
  change: PaymentChange;
  sequenceNumber: string;
}

/**
 * Gives a batch of changes to each projection, apart from the others. What one of them could not take in comes again to all, with
 * what follows it; what cannot be read would not be read the next time either.
 *
 * @param projections by the name that the log calls them
 */
export async function projectPayments(
  records: readonly DynamoDBRecord[],
  projections: Readonly<Record<string, Projection>>,
): Promise<DynamoDBBatchResponse> {
  const received = records.map(read).filter((each) => each !== undefined);
  const changes = received.map(({ change }) => change);
  const failed = new Set<string>();
  const take = async ([name, project]: [string, Projection]) => {
    try {
      for (const id of await project(changes)) failed.add(id);
    } catch (error) {
      logError('payments not projected', error, { projection: name });
      for (const { after } of changes) failed.add(after.id);
    }
  };
  await Promise.all(Object.entries(projections).map(take));
  return {
    batchItemFailures: received
      .filter(({ change }) => failed.has(change.after.id))
      .map(({ sequenceNumber }) => ({ itemIdentifier: sequenceNumber })),
  };
}

function read(record: DynamoDBRecord): Received | undefined {
  const { Keys, SequenceNumber: sequenceNumber = '' } = record.dynamodb ?? {};
  try {
    const change = paymentChange(record);
    return change && { change, sequenceNumber };
  } catch (error) {
    count('RecordNotRead');
    logError('record not read', error, { paymentId: Keys?.['id']?.S, sequenceNumber });
    return undefined;
  }
}
