import type { DynamoDBRecord } from 'aws-lambda';
import pMap from 'p-map';
import { counterRequestIn } from '../../adapters/dynamodb/counter-record.ts';
import { liveChannelOf } from '../../contract/live-event.ts';
import type { StoredCounterRequest } from '../../core/counter/counter-request.ts';
import { count, logError } from '../log.ts';
import { tell, type PagesDependencies } from '../use-cases/tell-pages.ts';

const perBatchMs = 4_000;
const atATime = 16;

/**
 * Tells the merchant's open pages what is proposed at the counter and what became of it, and the client's what the merchant
 * answered. Pages look too, at intervals: what cannot be told is counted and logged, and never tried again.
 */
export async function tellCounter(records: readonly DynamoDBRecord[], dependencies: PagesDependencies): Promise<void> {
  const signal = AbortSignal.timeout(perBatchMs);
  const tellOf = async ({ id, version, merchantId, clientId, status }: StoredCounterRequest) => {
    const event = { counterRequest: id, version };
    const answered = status === 'ACCEPTED' || status === 'REFUSED';
    const channels = [
      liveChannelOf('merchant', merchantId),
      // Of the rest its own page knows: it did it.
      ...(answered ? [liveChannelOf('client', clientId)] : []),
    ];
    await Promise.all(channels.map((channel) => tell(channel, event, dependencies, signal)));
  };
  const requests = records.map(read).filter((request) => request !== undefined);
  await pMap(requests, tellOf, { concurrency: atATime });
}

function read(record: DynamoDBRecord): StoredCounterRequest | undefined {
  try {
    return counterRequestIn(record);
  } catch (error) {
    count('RecordNotRead');
    logError('counter request not read', error, { sequenceNumber: record.dynamodb?.SequenceNumber });
    return undefined;
  }
}
