import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MerchantStatus } from '../../core/merchant.ts';

/** A merchant stopped, or let go on, by whomever and however; `SUSPENDED` as version 1 of the item had it. */
export async function setStatus(
  client: DynamoDBDocumentClient,
  tables: { directory: string },
  merchantId: string,
  status: MerchantStatus | 'SUSPENDED',
): Promise<void> {
  await client.send(
    new UpdateCommand({
      TableName: tables.directory,
      Key: { pk: `MERCHANT#${merchantId}`, sk: 'PROFILE' },
      UpdateExpression: status === 'SUSPENDED' ? 'SET #status = :status REMOVE v' : 'SET #status = :status',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: { ':status': status },
    }),
  );
}
