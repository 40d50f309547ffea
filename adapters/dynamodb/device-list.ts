import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Device } from '../../core/security/credentials.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { read } from './read.ts';

/** A device without its key. */
export type ListedDevice = Omit<Device, 'publicKey'>;

const listedDevice = itemKind<ListedDevice>({
  table: 'Secrets',
  key: ['pk', 'sk'],
  content: parse.object<ListedDevice>(
    {
      id: parse.text,
      name: parse.optional(parse.text),
      enrolledAt: parse.instant,
      revokedAt: parse.optional(parse.instant),
    },
    keysAndMark,
  ),
});

export type DeviceList = ReturnType<typeof deviceList>;

/**
 * The devices of a client, oldest first, for whoever may see that there are some: it names the attributes that it reads,
 * and its role has a right to these alone. Neither a code nor a key is among them.
 */
export const deviceList =
  (client: DynamoDBDocumentClient, table: string) =>
  async (clientId: string): Promise<ListedDevice[]> => {
    const { Items = [] } = await read(() =>
      client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :device)',
          ExpressionAttributeValues: { ':pk': `CLIENT#${clientId}`, ':device': 'DEVICE#' },
          Select: 'SPECIFIC_ATTRIBUTES',
          ProjectionExpression: 'pk, sk, v, id, #name, enrolledAt, revokedAt',
          ExpressionAttributeNames: { '#name': 'name' },
          ConsistentRead: true,
        }),
      ),
    );
    return Items.map(listedDevice.parse).sort((a, b) => a.enrolledAt - b.enrolledAt);
  };
