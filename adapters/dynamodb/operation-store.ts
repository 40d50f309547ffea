import { QueryCommand, type DynamoDBDocumentClient, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Act } from '../../contract/back-office/acts.ts';
import type { DaySeal } from '../../core/operations/day-seal.ts';
import type { Operation, OperationRecord, Subject } from '../../core/operations/operation.ts';
import { addDays, addMs, startOfParisDay, type LocalDate } from '../../core/time.ts';
import { dayKey, fromOperationItem, numberKey, subjectKey } from './operation-item.ts';
import { read } from './read.ts';
import { scanTable } from './scan-table.ts';
import { lastRecord, writeOperation } from './write-operation.ts';

export interface OperationFilter {
  from: LocalDate;
  through: LocalDate;
  about?: Subject | undefined;
  /** The operator or member. */
  by?: string | undefined;
  act?: Act | undefined;
}

/** Where a search stands: the last record that was looked at, or the day that was looked through. */
export type OperationPosition = Pick<OperationRecord, 'day' | 'number' | 'at'>;

export type OperationStore = ReturnType<typeof operationStore>;

/** One call reads no more: then the page is short, and there is a next one. */
const queriesPerCallMax = 40;
const recordsPerQuery = 100;

export function operationStore(client: DynamoDBDocumentClient, table: string) {
  const query = async (
    input: Omit<QueryCommandInput, 'TableName'>,
  ): Promise<{ records: OperationRecord[]; more: boolean }> => {
    const command = new QueryCommand({ TableName: table, ScanIndexForward: false, Limit: recordsPerQuery, ...input });
    const { Items = [], LastEvaluatedKey } = await read(() => client.send(command));
    return { records: Items.map(fromOperationItem), more: LastEvaluatedKey !== undefined };
  };

  /** Newest first. @param below the number of the last record seen */
  const ofDay = (day: LocalDate, below?: number) =>
    query({
      KeyConditionExpression: `pk = :day${below === undefined ? '' : ' AND sk < :below'}`,
      ExpressionAttributeValues: { ':day': dayKey(day), ...(below !== undefined && { ':below': numberKey(below) }) },
      ConsistentRead: true,
    });

  const byIndex = ({ from, through, about, by }: OperationFilter, after?: OperationPosition) => {
    const [index, name, value] = about ? ['bySubject', 'subject', subjectKey(about)] : ['byActor', 'actor', by];
    return query({
      IndexName: index,
      KeyConditionExpression: '#key = :key AND #at BETWEEN :from AND :before',
      ExpressionAttributeNames: { '#key': name, '#at': 'at' },
      ExpressionAttributeValues: {
        ':key': value,
        ':from': startOfParisDay(from),
        ':before': addMs(startOfParisDay(addDays(through, 1)), -1),
      },
      ...(after && {
        ExclusiveStartKey: { [name]: value, at: after.at, pk: dayKey(after.day), sk: numberKey(after.number) },
      }),
    });
  };

  return {
    /** An act that changes nothing else, such as looking at what is masked. */
    async add(operation: Operation): Promise<void> {
      await writeOperation([], operation, { client, operations: table });
    },

    /** Newest first. What has just been written may be missing in a search by person or subject for a moment. */
    async search(
      filter: OperationFilter,
      limit: number,
      after?: OperationPosition,
    ): Promise<{ records: OperationRecord[]; next?: OperationPosition }> {
      const { from, through, about, by, act } = filter;
      const isSought = (record: OperationRecord) =>
        (act === undefined || record.act === act) && (by === undefined || record.by.id === by);
      const found: OperationRecord[] = [];
      let position = after;
      let day = after?.day ?? through;
      for (let queries = 0; queries < queriesPerCallMax; queries += 1) {
        const indexed = about !== undefined || by !== undefined;
        const below = position?.day === day ? position.number : undefined;
        const { records, more } = await (indexed ? byIndex(filter, position) : ofDay(day, below));
        for (const record of records) {
          position = record;
          if (isSought(record)) found.push(record);
          if (found.length === limit) return { records: found, next: positionOf(record) };
        }
        if (more) continue;
        if (indexed || day <= from) return { records: found };
        day = addDays(day, -1);
        // Above every number: the day before has not been looked at.
        position = { day, number: Number.MAX_SAFE_INTEGER, at: startOfParisDay(day) };
      }
      return { records: found, ...(position && { next: positionOf(position) }) };
    },

    /** Of the days among these that have records, by strong reads. */
    async seals(days: readonly LocalDate[]): Promise<DaySeal[]> {
      const seals: DaySeal[] = [];
      for (const day of days) {
        const last = await lastRecord(client, table, day);
        if (last) seals.push({ day, count: last.number, hash: last.hash });
      }
      return seals;
    },

    /** All days that have records, for the very first export. Reads the whole table: it is asked once in a lifetime. */
    async days(): Promise<LocalDate[]> {
      const days = new Set<LocalDate>();
      for await (const item of scanTable(client, table)) days.add(fromOperationItem(item).day);
      return [...days].sort();
    },
  };
}

const positionOf = ({ day, number, at }: OperationPosition): OperationPosition => ({ day, number, at });
