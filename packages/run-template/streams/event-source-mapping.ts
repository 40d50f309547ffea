import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { recordFilter } from './filter-criteria.ts';
import type { RecordFilter } from './filter-criteria.ts';

/** What the template says about one DynamoDB stream → function mapping. */
export interface EventSourceMapping {
  readonly mappingId: string;
  readonly tableName: string;
  readonly functionId: string;
  readonly batchSize: number;
  readonly bisect: boolean;
  /** Attempts after the first. */
  readonly retryCountMax: number;
  readonly reportsItemFailures: boolean;
  /** ARN of a queue or a bucket. */
  readonly onFailure?: string;
  readonly wants: RecordFilter;
}

/** @throws StartError for a source other than a table of the template, or for retries without a bound */
export function describeMapping(stack: LocalStack, logicalId: string): EventSourceMapping {
  const properties = stack.properties(logicalId);
  const source = String(properties['EventSourceArn']);
  const table = stack
    .idsOf('AWS::DynamoDB::Table')
    .find((id) => source.startsWith(`${stack.attribute(id, 'Arn')}/stream`));
  if (table === undefined) {
    throw new StartError(`${logicalId}: ${source} is not the stream of a table of the template.`);
  }
  const retryCountMax = Number(properties['MaximumRetryAttempts'] ?? -1);
  if (retryCountMax < 0) {
    throw new StartError(
      `${logicalId}: without MaximumRetryAttempts, one bad record would hold up its shard for a day: set a bound.`,
    );
  }
  const destinations = isRecord(properties['DestinationConfig'])
    ? properties['DestinationConfig']['OnFailure']
    : undefined;
  const onFailure = isRecord(destinations) ? destinations['Destination'] : undefined;
  const responses = properties['FunctionResponseTypes'];
  return {
    mappingId: stack.ref(logicalId),
    tableName: stack.ref(table),
    functionId: String(properties['FunctionName']),
    batchSize: Number(properties['BatchSize'] ?? 100),
    bisect: properties['BisectBatchOnFunctionError'] === true,
    retryCountMax,
    reportsItemFailures: Array.isArray(responses) && responses.includes('ReportBatchItemFailures'),
    ...(typeof onFailure === 'string' && { onFailure }),
    wants: recordFilter(logicalId, properties['FilterCriteria']),
  };
}
