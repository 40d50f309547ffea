import { QueryCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { WorkList } from '../../contract/back-office/work.ts';
import { workLimits } from '../../contract/settings/limits.ts';
import type { Act } from '../../core/act.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { addMs } from '../../core/time.ts';
import { act } from '../parse-act.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { toEpochSeconds } from './payment-item.ts';
import { readItem } from './read-item.ts';
import { read } from './read.ts';
import { writeActed } from './write-operation.ts';

const takenItem = itemKind<{ taken: Act }>({
  table: 'Orders',
  key: ['pk', 'sk'],
  content: parse.object<{ taken: Act }>({ taken: act }, [...keysAndMark, 'forgetAt']),
});
const takenKey = (list: WorkList, id: string) => ({ pk: `TAKEN#${list}`, sk: id });

export type TakenStore = ReturnType<typeof takenStore>;

/** Who of the back office has taken what, by the list that it waits in. Reads are strong. */
export function takenStore(client: DynamoDBDocumentClient, table: string, operations?: string) {
  return {
    async find(list: WorkList, id: string): Promise<Act | undefined> {
      return (await readItem(client, table, takenKey(list, id), takenItem))?.taken;
    },

    /** Of a list that is as long as its work, and forgets what is over. */
    async of(list: WorkList): Promise<Map<string, Act>> {
      const { Items = [] } = await read(() =>
        client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: 'pk = :pk',
            ExpressionAttributeValues: { ':pk': takenKey(list, '').pk },
            ConsistentRead: true,
          }),
        ),
      );
      return new Map(Items.map((item) => [String(item['sk']), takenItem.parse(item).taken]));
    },

    /** @returns who has it now, oneself or somebody who was first */
    async take(list: WorkList, id: string, taken: Act, operation: Operation): Promise<Act> {
      const item = takenItem.toItem(takenKey(list, id), { taken });
      const forgetAt = toEpochSeconds(addMs(taken.at, workLimits.takenForgottenMs));
      const outcome = await writeActed(
        [
          {
            name: 'taken',
            Put: {
              TableName: table,
              Item: { ...item, forgetAt },
              ConditionExpression: 'attribute_not_exists(pk)',
            },
          },
        ],
        operation,
        { client, operations },
      );
      return outcome.current ? takenItem.parse(outcome.current).taken : taken;
    },

    /** Nothing, where nobody has it any more. */
    async giveBack(list: WorkList, id: string, operation: Operation): Promise<void> {
      await writeActed(
        [
          {
            name: 'taken',
            Delete: { TableName: table, Key: takenKey(list, id), ConditionExpression: 'attribute_exists(pk)' },
          },
        ],
        operation,
        { client, operations },
      );
    },
  };
}
