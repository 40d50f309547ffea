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

export interface CreditOrdersProps {
  stage: Stage;
  tables: Tables;
  givenUpRecords: Bucket;
}

/** Checks the lines of orders of credits, and credits those of released ones. */
export class CreditOrders extends Construct {
  /** How many times an order was left where it was. */
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, { stage, tables, givenUpRecords }: CreditOrdersProps) {
    super(scope, id);
    const worker = new ServiceFunction(this, 'CreditOrder', {
      stage,
      entry: 'credit-orders/handler.ts',
      description: 'Checks the lines of orders of credits, and credits those that are released',
      memoryMb: 1024,
      timeout: Duration.minutes(15),
    });
    tables.grant(worker, 'orders', 'read', 'put');
    tables.grant(worker, 'wallets', 'update');
    tables.grant(worker, 'ledger', 'put');
    // Who the identifiers name, by their hashes; and which lines are credited already.
    tables.grantPartitions(worker, 'directory', ['IDENTIFIER#'], 'read');
    tables.grantPartitions(worker, 'directory', ['CREDIT#'], 'put');

    this.givenUp = readStream(this, {
      consumer: worker,
      table: tables.orders,
      givenUp: givenUpRecords,
      // One order a call, so that none waits for another; the changes of one come one after the other.
      batchSize: 1,
      parallelizationFactor: 4,
      retryAttempts: 20,
      maxRecordAge: Duration.millis(timerLimits.eventRetriedMs),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { NewImage: { status: { S: FilterRule.or('DRAFT', 'RELEASED', 'CREDITING') } } },
        }),
      ],
    });
  }
}
