import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { allShards, shardName, shardOf } from '../../core/ledger/journal.ts';
import { outcomeKinds, type ExportOutcome, type OutcomeKind } from '../../core/reimbursement/export-outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import { batchGet } from './batch-get.ts';
import { exportOutcomeItem } from './export-items.ts';
import { queryPages } from './query-pages.ts';
import { write } from './write.ts';

export type ExportOutcomeStore = ReturnType<typeof exportOutcomeStore>;

/** Where a list of outcomes stands: the last one seen. */
export interface OutcomePosition {
  shard: number;
  key: string;
}

const outcomesPerQuery = 100;

/** By kind first, so that the few that were withheld are found among the many that were paid. */
const outcomeKey = (exportDate: LocalDate, merchantId: string, kind: OutcomeKind) => ({
  pk: partition(exportDate, shardOf(merchantId)),
  sk: `${kind}#${merchantId}`,
});
const partition = (exportDate: LocalDate, shard: number): string => `O#${exportDate}#${shardName(shard)}`;

/** What each export did with each merchant's sum, by the export: the batch writes it down, finance looks it up. */
export function exportOutcomeStore(client: DynamoDBDocumentClient, table: string) {
  return {
    /** @throws Error when another outcome stands in its place: what an export did is never changed */
    async put(outcome: ExportOutcome): Promise<void> {
      const { exportDate, merchantId, kind, net } = outcome;
      const Item = exportOutcomeItem.toItem(outcomeKey(exportDate, merchantId, kind), outcome);
      const written = await write(
        [{ name: 'outcome', Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' } }],
        { client },
      );
      const found = written.current && exportOutcomeItem.parse(written.current);
      if (!written.committed && found?.net !== net) {
        throw new Error(`the outcome of ${merchantId} in export ${exportDate} exists with another content`);
      }
    },

    /** What became of one merchant's sum; undefined when nothing was due. */
    async find(exportDate: LocalDate, merchantId: string): Promise<ExportOutcome | undefined> {
      const keys = outcomeKinds.map((kind) => outcomeKey(exportDate, merchantId, kind));
      const [item] = await batchGet(client, table, keys);
      return item && exportOutcomeItem.parse(item);
    },

    /** All of an export, or those of one kind or of some shards, shard by shard. */
    async *list(
      exportDate: LocalDate,
      {
        kind,
        after,
        shards = allShards,
      }: { kind?: OutcomeKind | undefined; after?: OutcomePosition | undefined; shards?: readonly number[] },
    ): AsyncGenerator<{ outcome: ExportOutcome; position: OutcomePosition }> {
      for (const shard of shards) {
        if (after && shard < after.shard) continue;
        const pk = partition(exportDate, shard);
        const pages = queryPages(client, {
          TableName: table,
          KeyConditionExpression: `pk = :pk${kind === undefined ? '' : ' AND begins_with(sk, :kind)'}`,
          ExpressionAttributeValues: { ':pk': pk, ...(kind !== undefined && { ':kind': `${kind}#` }) },
          ConsistentRead: true,
          Limit: outcomesPerQuery,
          ExclusiveStartKey: after?.shard === shard ? { pk, sk: after.key } : undefined,
        });
        for await (const items of pages) {
          for (const item of items) {
            yield { outcome: exportOutcomeItem.parse(item), position: { shard, key: String(item['sk']) } };
          }
        }
      }
    },
  };
}
