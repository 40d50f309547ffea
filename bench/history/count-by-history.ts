import type { TestDynamoDb } from '../../test/support/tables.ts';
import { deeds } from './deeds.ts';
import { historyStage, type Asked, type HistoryStage } from './history-stage.ts';
import { clientLooks, merchantLooks, type Look } from './looks.ts';

/** Every operation that is counted, of merchants and clients. */
export const operations = { ...merchantLooks, ...clientLooks, ...deeds };
export type OperationName = keyof typeof operations;

export type ByOperation<T> = Record<OperationName, T>;

/** What `measure` finds of each operation with such a history behind it, all of it between one merchant and one client. */
export async function byOperation<T>(
  database: TestDynamoDb,
  history: { payments: number; days: number },
  measure: (stage: HistoryStage, look: Look) => Promise<T>,
): Promise<ByOperation<T>> {
  const stage = await historyStage(database, { ...history, of: 1 });
  try {
    const measured: Partial<ByOperation<T>> = {};
    for (const [name, look] of Object.entries(operations) as [OperationName, Look][])
      measured[name] = await measure(stage, look);
    return measured as ByOperation<T>;
  } finally {
    await stage.close();
  }
}

export const counted = async (stage: HistoryStage, look: Look): Promise<Asked> => stage.count(await look(stage));

/** More is growth. A page that was read has the items of a list that follow on it, as many as fit. */
const unitsTolerance = 1.5;

/** Whether an operation asks more of DynamoDB with the longer of two histories. */
export const asksMore = (shorter: Asked, longer: Asked): boolean =>
  longer.calls > shorter.calls || longer.readUnits > shorter.readUnits * unitsTolerance + 1;
