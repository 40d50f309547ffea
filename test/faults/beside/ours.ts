import { QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../../core/time.ts';
import { marie } from '../../support/client-world.ts';
import type { PaymentStage } from '../../support/payment-stage.ts';
import type { Given } from '../deed.ts';
import { operations } from '../operations.ts';
import type { CountedDeed, Verdict } from './count-point.ts';

const verdictOf = (status: number): Verdict => {
  if (status >= 500) return 'unknown';
  return status < 300 ? 'done' : 'refused';
};

const counted =
  (given: Given) =>
  async (stage: PaymentStage, at: Instant): Promise<CountedDeed> => {
    const deed = await given(stage, at);
    const availableOf = async () => (await stage.wallet(marie))!.available;
    const before = await availableOf();
    const requests = await countRequests(stage);
    return {
      attempt: async (afterMs) => verdictOf((await deed.attempt(afterMs)).status),
      books: async () => ({
        moved: (await availableOf()) - before,
        requests: (await countRequests(stage)) - requests,
        status: (await stage.payments.get(deed.about))?.status,
        lines: await countLines(stage, deed.about),
      }),
    };
  };

async function countRequests({ client, tables }: PaymentStage): Promise<number> {
  const { Count = 0 } = await client.send(
    new ScanCommand({ TableName: tables.payments, Select: 'COUNT', ConsistentRead: true }),
  );
  return Count;
}

async function countLines({ client, tables }: PaymentStage, paymentId: string): Promise<number> {
  const { Count = 0 } = await client.send(
    new QueryCommand({
      TableName: tables.ledger,
      KeyConditionExpression: 'pk = :pk',
      FilterExpression: 'paymentId = :id',
      ExpressionAttributeValues: { ':pk': `C#${marie}`, ':id': paymentId },
      Select: 'COUNT',
      ConsistentRead: true,
    }),
  );
  return Count;
}

/** Ours, as the matrix has it. */
export const ours = {
  ask: counted(operations.create),
  pay: counted(operations.approve),
  giveBack: counted(operations['give back']),
};
