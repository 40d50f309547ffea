import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Stage } from '../stage.ts';
import type { LiveChannel } from './live-channel.ts';
import { readStream } from './read-stream.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface CounterEventsProps {
  stage: Stage;
  tables: Tables;
  live: LiveChannel;
  givenUpRecords: Bucket;
}

/** Whoever waits at a counter is told at once: a function of its own, which no mail holds up. */
export class CounterEvents extends Construct {
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, { stage, tables, live, givenUpRecords }: CounterEventsProps) {
    super(scope, id);
    const teller = new ServiceFunction(this, 'OnCounterRequest', {
      stage,
      entry: 'on-counter-request/handler.ts',
      description: 'Tells open pages of what happens at the counter',
    });
    live.grantPublish(teller);
    // Who the merchant's people are.
    tables.grantPartitions(teller, 'directory', ['MERCHANT#', 'ORGANISATION#'], 'read');
    this.givenUp = readStream(this, {
      consumer: teller,
      table: tables.notices,
      givenUp: givenUpRecords,
      batchSize: 10,
      parallelizationFactor: 2,
      retryAttempts: 3,
      // By then the pages have looked by themselves.
      maxRecordAge: Duration.minutes(2),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { pk: { S: FilterRule.beginsWith('COUNTER#MERCHANT#') } } },
        }),
      ],
    });
  }
}
