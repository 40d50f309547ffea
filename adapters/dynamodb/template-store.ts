import { isDeepStrictEqual } from 'node:util';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { paymentTypes } from '../../contract/payment-type.ts';
import { noTemplates, type RequestTemplate, type RequestTemplates } from '../../core/payment/request-template.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';
import { readItem } from './read-item.ts';
import { write } from './write.ts';

const template = parse.object<RequestTemplate>({
  name: parse.text,
  type: parse.oneOf(paymentTypes),
  amount: parse.cents,
  label: parse.optional(parse.text),
  clientDelay: parse.optional(parse.text),
});

export const templatesItem = itemKind<RequestTemplates>({
  table: 'Directory',
  key: ['pk', 'sk'],
  content: parse.object<RequestTemplates>({ version: parse.integer, items: parse.list(template) }, keysAndMark),
});

// Apart from the profiles, so that whoever may write here cannot touch a bank account.
const keyOf = (merchantId: string) => ({ pk: `TEMPLATES#${merchantId}`, sk: '-' });

const isSame = (stored: RequestTemplates, written: RequestTemplates): boolean =>
  isDeepStrictEqual(stored, JSON.parse(JSON.stringify(written)));

export type TemplateStore = ReturnType<typeof templateStore>;

/** A merchant's templates, one item in the directory. Reads are strong. */
export function templateStore(client: DynamoDBDocumentClient, table: string) {
  return {
    get: async (merchantId: string): Promise<RequestTemplates> =>
      (await readItem(client, table, keyOf(merchantId), templatesItem)) ?? noTemplates,

    /** On condition that nobody has changed them since; may be repeated. @returns whether they are saved */
    async replace(merchantId: string, seen: number, templates: RequestTemplates): Promise<boolean> {
      const outcome = await write(
        [
          {
            name: 'templates',
            Put: {
              TableName: table,
              Item: templatesItem.toItem(keyOf(merchantId), templates),
              ConditionExpression: seen === 0 ? 'attribute_not_exists(pk)' : 'version = :seen',
              ...(seen > 0 && { ExpressionAttributeValues: { ':seen': seen } }),
            },
          },
        ],
        { client },
      );
      if (outcome.committed) return true;
      // The reply of a first try was lost: this is our own write.
      return outcome.current !== undefined && isSame(templatesItem.parse(outcome.current), templates);
    },
  };
}
