import type { DynamoDBBatchResponse, DynamoDBRecord } from 'aws-lambda';
import pMap from 'p-map';
import { noticeIn } from '../../adapters/dynamodb/notice-record.ts';
import { pushLimits } from '../../contract/settings/limits.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Instant } from '../../core/time.ts';
import { withTrace } from '../../adapters/trace.ts';
import { count, logError } from '../log.ts';
import { sendNotice, type SendDependencies } from './send-notice.ts';

const atATime = 4;

/**
 * Mails a batch of new notices, and rings. One that fails is named, so that Lambda brings it again, with those behind it: they are
 * settled by then, and passed over. One that cannot be read would not be read the next time either.
 */
export async function sendNotices(
  records: readonly DynamoDBRecord[],
  now: () => Instant,
  dependencies: SendDependencies,
): Promise<DynamoDBBatchResponse> {
  const failed: string[] = [];
  // In all, as for payments: a push service that hangs must not hold up the mails.
  const signal = AbortSignal.timeout(pushLimits.perBatchMs);
  const sendOne = async ({ notice, sequenceNumber }: Received) => {
    try {
      await sendNotice(notice, { now: now(), signal }, dependencies);
    } catch (error) {
      count('MailFailed');
      logError('notice not mailed', error, { event: notice.event, about: notice.about.id });
      failed.push(sequenceNumber);
    }
  };
  // To each reader in the order in which it happened.
  const sendToOne = async (received: readonly Received[]) => {
    for (const each of received) await withTrace(each.trace, () => sendOne(each));
  };
  const received = records.map(read).filter((each) => each !== undefined);
  const byReader = Map.groupBy(received, ({ notice }) => notice.recipientId);
  await pMap(byReader.values(), sendToOne, { concurrency: atATime });
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
}

interface Received {
  notice: Notice;
  trace: string | undefined;
  sequenceNumber: string;
}

function read(record: DynamoDBRecord): Received | undefined {
  const { SequenceNumber: sequenceNumber = '' } = record.dynamodb ?? {};
  try {
    const found = noticeIn(record);
    return found && { ...found, sequenceNumber };
  } catch (error) {
    count('NoticeNotRead');
    logError('notice not read', error, { sequenceNumber });
    return undefined;
  }
}
