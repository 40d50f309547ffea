import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { CounterCode } from '../../core/counter/counter-code.ts';
import { counterCodeItem, counterOwnerItem } from './counter-items.ts';
import { readItem } from './read-item.ts';
import { write, type NamedWrite } from './write.ts';

const codeKey = (merchantId: string) => ({ pk: `COUNTER#MERCHANT#${merchantId}`, sk: 'CODE' });
const ownerKey = (code: string) => ({ pk: `COUNTER#CODE#${code}`, sk: 'MERCHANT' });

export type CounterCodeStore = ReturnType<typeof counterCodeStore>;

/** The codes on merchants' counters, in the table of the directory. All reads are strong: a renewed code is out at once. */
export function counterCodeStore(client: DynamoDBDocumentClient, table: string) {
  const codeOf = (merchantId: string): Promise<CounterCode | undefined> =>
    readItem(client, table, codeKey(merchantId), counterCodeItem);

  return {
    codeOf,

    /** The merchant at whose counter this code is in force. */
    async merchantAt(code: string): Promise<string | undefined> {
      const owner = await readItem(client, table, ownerKey(code), counterOwnerItem);
      if (!owner) return undefined;
      const current = await codeOf(owner.merchantId);
      return current?.code === code ? owner.merchantId : undefined;
    },

    /**
     * Puts a new code in the place of the one that it `replaces`, or of none.
     *
     * @returns the code in force: another one, when that was renewed before
     */
    async renew(merchantId: string, code: CounterCode): Promise<CounterCode | undefined> {
      const { replaces } = code;
      const inForce: NamedWrite<'code'> = {
        name: 'code',
        Put: {
          TableName: table,
          Item: counterCodeItem.toItem(codeKey(merchantId), code),
          ...(replaces === undefined
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: '#code = :replaces',
                ExpressionAttributeNames: { '#code': 'code' },
                ExpressionAttributeValues: { ':replaces': replaces },
              }),
        },
      };
      const owner: NamedWrite<'owner'> = {
        name: 'owner',
        Put: {
          TableName: table,
          Item: counterOwnerItem.toItem(ownerKey(code.code), { merchantId }),
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      };
      const outcome = await write([inForce, owner], { client });
      if (outcome.committed) return code;
      if (outcome.failed === 'owner') throw new Error('a counter code of 128 random bits was made twice');
      return outcome.current && counterCodeItem.parse(outcome.current);
    },
  };
}
