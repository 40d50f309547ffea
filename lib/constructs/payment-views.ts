import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import { readStream } from './read-stream.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface PaymentViewsProps {
  stage: Stage;
  tables: Tables;
  givenUpRecords: Bucket;
}

/**
 * What is derived from the payments is kept up to date from their stream: the second reader of it, and the last that a stream of
 * DynamoDB takes for each shard. So all that is derived is in this one function, which no push service can hold up.
 */
export class PaymentViews extends Construct {
  /** How many records were given up: what they changed is missing until the views are made again. */
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, { stage, tables, givenUpRecords }: PaymentViewsProps) {
    super(scope, id);
    const projector = new ServiceFunction(this, 'ProjectPayments', {
      stage,
      entry: 'project-payments/handler.ts',
      description: 'Keeps what is derived from the payments up to date',
      timeout: Duration.minutes(1),
    });
    tables.grant(projector, 'views', 'read', 'put', 'update');
    // What payments are found by: many small rows.
    tables.grantPartitions(projector, 'views', ['S#'], 'batch');
    // What was there before anything was derived, and what is true of a payment now, whatever its stream tells again.
    tables.grant(projector, 'payments', 'read');
    this.givenUp = readStream(this, {
      consumer: projector,
      table: tables.payments,
      givenUp: givenUpRecords,
      // Payments of one merchant in a batch share a write.
      batchSize: 100,
      parallelizationFactor: 2,
      retryAttempts: 100,
      maxRecordAge: Duration.millis(timerLimits.eventRetriedMs),
      reportBatchItemFailures: true,
      filters: [FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY') })],
    });
  }
}
