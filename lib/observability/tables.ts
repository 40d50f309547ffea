import { type ITable, Operation } from 'aws-cdk-lib/aws-dynamodb';
import type { Tables } from '../constructs/tables.ts';
import { type Alarms, every } from './alarms.ts';
import { sumOf } from './sum-of.ts';

/** What functions ask of the tables. */
const asked = [
  Operation.GET_ITEM,
  Operation.BATCH_GET_ITEM,
  Operation.QUERY,
  Operation.SCAN,
  Operation.PUT_ITEM,
  Operation.UPDATE_ITEM,
  Operation.TRANSACT_WRITE_ITEMS,
];

export function watchTables(alarms: Alarms, { used }: Tables): void {
  for (const [name, table] of Object.entries(used)) watchTable(alarms, name, table);
}

function watchTable(alarms: Alarms, table: string, watched: ITable): void {
  const name = `Tables${table.charAt(0).toUpperCase()}${table.slice(1)}`;
  const events = ['ReadThrottleEvents', 'WriteThrottleEvents'].map((metricName) =>
    watched.metric(metricName, { statistic: 'Sum', period: every }),
  );
  alarms.add(`${name}Throttled`, sumOf(events), {
    threshold: 10,
    description: `DynamoDB refuses calls on ${name}, which are tried again. Is one partition hot, or a quota of the account used up?`,
  });
  alarms.add(`${name}Failing`, watched.metricSystemErrorsForOperations({ operations: asked, period: every }), {
    threshold: 5,
    description: `DynamoDB fails on ${name} by its own fault. Look at AWS Health; calls are tried again, and nothing is done twice.`,
  });
}
