import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MerchantStatus } from '../../core/merchant.ts';
import type { Notice } from '../../core/notification/notice.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Instant } from '../../core/time.ts';
import { blockPut } from './block-store.ts';
import { merchantKey } from './directory-store.ts';
import { noticePuts } from './notice-store.ts';
import type { NamedWrite } from './write.ts';
import { writeOperation } from './write-operation.ts';

export interface StatusChange {
  merchantId: string;
  from: MerchantStatus;
  to: MerchantStatus;
  at: Instant;
  notices: readonly Notice[];
  operation: Operation;
}

export type MerchantStatusStore = ReturnType<typeof merchantStatusStore>;

/** The one way to another status: with all that follows from it, in one transaction. */
export function merchantStatusStore(
  client: DynamoDBDocumentClient,
  tables: { directory: string; notices: string; operations: string },
) {
  return {
    /** With what belongs to it. @returns false when the merchant is no longer in `from`, or when the reply of a first try was lost: read again */
    async change(
      { merchantId, from, to, at, notices, operation }: StatusChange,
      alongside: readonly NamedWrite<string>[] = [],
    ): Promise<boolean> {
      const update: NamedWrite<'merchant'> = {
        name: 'merchant',
        Update: {
          TableName: tables.directory,
          Key: merchantKey(merchantId),
          UpdateExpression: 'SET #status = :to',
          ConditionExpression: from === 'PAUSED' ? '#status IN (:from, :suspended)' : '#status = :from',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: {
            ':from': from,
            ':to': to,
            // As an item of version 1 has it, which nothing has written since.
            ...(from === 'PAUSED' && { ':suspended': 'SUSPENDED' }),
          },
        },
      };
      const writes: [NamedWrite<string>, ...NamedWrite<string>[]] = [
        update,
        ...(to === 'BLOCKED' ? [blockPut(tables.directory, { merchantId, blockedAt: at })] : []),
        ...noticePuts(tables.notices, notices),
        ...alongside,
      ];
      return (await writeOperation(writes, operation, { client, operations: tables.operations })).committed;
    },
  };
}
