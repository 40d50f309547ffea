import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/time.ts';
import { read } from './read.ts';

export type DeviceRevocation = ReturnType<typeof deviceRevocation>;

/**
 * Revokes a device that is there, for whoever may neither read its key nor write another: its role has a right to change
 * this one attribute, and to be answered nothing. The first time counts, so that it is sent again as a read is.
 */
export const deviceRevocation =
  (client: DynamoDBDocumentClient, table: string) =>
  async (clientId: string, deviceId: string, at: Instant): Promise<void> => {
    await read(() =>
      client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: `CLIENT#${clientId}`, sk: `DEVICE#${deviceId}` },
          UpdateExpression: 'SET revokedAt = if_not_exists(revokedAt, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
          ReturnValues: 'NONE',
        }),
      ),
    );
  };
