import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import {
  EventSourceMapping,
  type IFunction,
  MetricType,
  StartingPosition,
  type EventSourceMappingOptions,
} from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { ServiceFunction } from './service-function.ts';

export interface ReadStreamProps extends Required<
  Pick<EventSourceMappingOptions, 'batchSize' | 'parallelizationFactor' | 'retryAttempts' | 'maxRecordAge' | 'filters'>
> {
  consumer: ServiceFunction;
  table: ITable;
  /** An alias of the consumer, where calls go over to a new release little by little. */
  invoked?: IFunction;
  /** Where the records are kept that were tried for too long; a queue would keep their place in a stream that forgets after a day. */
  givenUp: Bucket;
  /** The function names the records that failed, and those before them are done with. */
  reportBatchItemFailures?: true;
}

/** Lets a function read what changes in a table. @returns how many records were given up and kept */
export function readStream(
  scope: Construct,
  { consumer, invoked = consumer, table, givenUp, ...options }: ReadStreamProps,
): Metric {
  consumer.retriedBy = 'stream';
  const stream = table.tableStreamArn;
  consumer.allowPattern(
    ['s3:PutObject'],
    [givenUp.arnForObjects('*')],
    'Lambda names the files after the batch that was given up; the bucket holds nothing else.',
  );
  consumer.allow(['s3:ListBucket'], [givenUp.bucketArn]);
  consumer.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [stream!]);
  consumer.allowPattern(['dynamodb:ListStreams'], ['*'], 'Lambda asks for it, and it knows no resource.');
  const mapping = new EventSourceMapping(scope, 'Stream', {
    ...options,
    target: invoked,
    eventSourceArn: stream,
    startingPosition: StartingPosition.TRIM_HORIZON,
    bisectBatchOnError: true,
    // CDK's own destination would let the function read and delete there, too.
    supportS3OnFailureDestination: true,
    onFailure: { bind: () => ({ destination: givenUp.bucketArn }) },
    metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
  });
  // Lambda looks at the function's rights when the mapping is made.
  mapping.node.addDependency(consumer.role!);

  return new Metric({
    namespace: 'AWS/Lambda',
    metricName: 'OnFailureDestinationDeliveredEventCount',
    dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
    statistic: 'Sum',
    period: Duration.minutes(5),
  });
}
