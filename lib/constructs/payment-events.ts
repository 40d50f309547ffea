import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, FilterCriteria, FilterRule, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { retentionLimits, timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import type { Deadlines } from './deadlines.ts';
import type { MobilePush } from './mobile-push.ts';
import { PrivateBucket } from './private-bucket.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface PaymentEventsProps {
  settings: Settings;
  appUrl: string;
  tables: Tables;
  deadlines: Deadlines;
  push: MobilePush;
  accessLogs: Bucket;
}

/** The stream of the payments is the outbox: its consumer tells phones, and sets the timers. */
export class PaymentEvents extends Construct {
  readonly consumer: ServiceFunction;
  /** How many records were given up and kept in the bucket. */
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, props: PaymentEventsProps) {
    super(scope, id);
    const { settings, tables, deadlines, push } = props;
    this.consumer = new ServiceFunction(this, 'OnPaymentEvent', {
      stage: settings.stage,
      entry: 'on-payment-event/handler.ts',
      description: 'Notifies the client and schedules the deadline after a change of a payment request',
      timeout: Duration.minutes(1),
      environment: { APP_URL: props.appUrl },
    });
    deadlines.grantSchedule(this.consumer, settings, tables);
    push.grantPublish(this.consumer);
    tables.grant(this.consumer, 'directory', 'read');
    tables.grantPartitions(this.consumer, 'directory', ['CLIENT#', 'TOKEN#'], 'update', 'delete');

    // S3 keeps the records themselves; a queue would keep their place in a stream that forgets after a day.
    const givenUp = new PrivateBucket(this, 'GivenUp', {
      accessLogs: props.accessLogs,
      accessLogsPrefix: 'given-up-events/',
      expireAfter: Duration.days(retentionLimits.failedEventDays),
      removalPolicy: settings.stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.consumer.allowPattern(
      ['s3:PutObject'],
      [givenUp.bucket.arnForObjects('*')],
      'Lambda names the files after the batch that was given up; the bucket holds nothing else.',
    );
    this.consumer.allow(['s3:ListBucket'], [givenUp.bucket.bucketArn]);
    const mapping = this.readStream(tables.payments, givenUp.bucket);

    this.givenUp = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'OnFailureDestinationDeliveredEventCount',
      dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
      statistic: 'Sum',
      period: Duration.minutes(5),
    });
  }
  private readStream(payments: Table, givenUp: Bucket): EventSourceMapping {
    const stream = payments.tableStreamArn;
    this.consumer.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [stream!]);
    this.consumer.allowPattern(['dynamodb:ListStreams'], ['*'], 'Lambda asks for it, and it knows no resource.');
    const mapping = new EventSourceMapping(this, 'Stream', {
      target: this.consumer,
      eventSourceArn: stream,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 50,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      retryAttempts: 8,
      maxRecordAge: Duration.millis(timerLimits.eventRetriedMs),
      // CDK's own destination would let the function read and delete there, too.
      supportS3OnFailureDestination: true,
      onFailure: { bind: () => ({ destination: givenUp.bucketArn }) },
      filters: [FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY') })],
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
    // Lambda looks at the function's rights when the mapping is made.
    mapping.node.addDependency(this.consumer.role!);
    return mapping;
  }
}
