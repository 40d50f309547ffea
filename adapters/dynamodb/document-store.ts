import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { applicationDocuments, documentTypeNames } from '../../contract/application.ts';
import type { Allowance } from '../../core/allowance.ts';
import { forgetDocumentAt, type HandedIn } from '../../core/application/handed-in.ts';
import type { Act } from '../../core/act.ts';
import type { Operation } from '../../core/operations/operation.ts';
import type { Instant } from '../../core/time.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { allowanceStore } from './allowance-store.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { read } from './read.ts';
import { write, type NamedWrite } from './write.ts';
import { writeActed } from './write-operation.ts';

const handedInItem = itemKind<HandedIn>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<HandedIn>(
    {
      document: parse.oneOf(applicationDocuments),
      upload: parse.text,
      contentType: parse.oneOf(documentTypeNames),
      bytes: parse.integer,
      receivedAt: parse.instant,
      seen: parse.optional(act),
    },
    [...keysAndMark, 'forgetAt'],
  ),
});

export type DocumentStore = ReturnType<typeof documentStore>;

/** Which documents of an application have come, one item each beside it: the files themselves are in a bucket. */
export function documentStore(client: DynamoDBDocumentClient, orders: string, operations?: string) {
  const partition = (applicationId: string) => `APPLICATION#${applicationId}`;
  const putOf = (applicationId: string, handedIn: HandedIn) => {
    const key = { pk: partition(applicationId), sk: `DOCUMENT#${handedIn.document}` };
    const item = handedInItem.toItem(key, handedIn);
    return { TableName: orders, Item: { ...item, forgetAt: toEpochSeconds(forgetDocumentAt(handedIn)) } };
  };

  /** Writes it as it is here, unless another file has taken its place. */
  const keep = (applicationId: string, handedIn: HandedIn): NamedWrite<'document'> => ({
    name: 'document',
    Put: {
      ...putOf(applicationId, handedIn),
      ConditionExpression: 'upload = :upload',
      ExpressionAttributeValues: { ':upload': handedIn.upload },
    },
  });

  return {
    keep,

    /** Those that are still kept. A strong read. */
    async list(applicationId: string, now: Instant): Promise<HandedIn[]> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: orders,
            KeyConditionExpression: 'pk = :pk AND begins_with(sk, :document)',
            ExpressionAttributeValues: { ':pk': partition(applicationId), ':document': 'DOCUMENT#' },
            ConsistentRead: true,
          }),
        ),
      );
      return Items.map(handedInItem.parse).filter((one) => now < forgetDocumentAt(one));
    },

    /** In place of an earlier one, if any. */
    async put(applicationId: string, handedIn: HandedIn): Promise<void> {
      await write([{ name: 'document', Put: putOf(applicationId, handedIn) }], { client });
    },

    /** With the record of who has opened it. @returns false when another file has taken its place */
    async see(applicationId: string, handedIn: HandedIn, seen: Act, operation: Operation): Promise<boolean> {
      const writes = [keep(applicationId, { ...handedIn, seen })] as const;
      return (await writeActed(writes, operation, { client, operations })).committed;
    },

    /** @returns false when it is used up */
    async use(allowance: Allowance): Promise<boolean> {
      return (await write([allowanceStore(client, orders).use(allowance)], { client })).committed;
    },
  };
}
