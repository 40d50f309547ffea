import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { MerchantRecord } from '../../core/ledger/journal.ts';
import type { Operation } from '../../core/operations/operation.ts';
import { answered } from './finding-store.ts';
import { dayCheck, recordPut } from './payment-store.ts';
import { writeOperation } from './write-operation.ts';
import type { NamedWrite } from './write.ts';

export interface Repaired {
  record: MerchantRecord;
  /** The finding that it answers. */
  findingId: string;
  /** The proposal as it becomes. */
  alongside: readonly NamedWrite<string>[];
}

export type RepairStore = ReturnType<typeof repairStore>;

/** Movements that put the books right. */
export function repairStore(
  client: DynamoDBDocumentClient,
  tables: { orders: string; ledger: string; exports: string; operations: string },
) {
  return {
    /** @returns false when the finding was answered, the day was closed or the reply of a first try was lost: read again */
    async repair({ record, findingId, alongside }: Repaired, operation: Operation): Promise<boolean> {
      const writes: NamedWrite<string>[] = [
        recordPut(tables.ledger, record),
        dayCheck(tables.exports, { date: record.dueDate, closed: false }),
        answered(tables.orders, findingId),
        ...alongside,
      ];
      const { committed } = await writeOperation(writes, operation, { client, operations: tables.operations });
      return committed;
    },
  };
}
