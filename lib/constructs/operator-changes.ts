import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import { readStream } from './read-stream.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

/** Under which `adapters/dynamodb/operator-change-store.ts` keeps the last change that was agreed to. */
const partition = 'OPERATORS';

export interface OperatorChangesProps {
  stage: Stage;
  tables: Tables;
  signIn: SignIn;
  givenUpRecords: Bucket;
}

/** Does in the back office's pool what two of its people have agreed to: the only function that may change it. */
export class OperatorChanges extends Construct {
  /** How many times a change was given up. */
  readonly givenUp: Metric;
  /** Under which the pool is changed by agreement, and by nothing else. */
  readonly role: IRole;

  constructor(scope: Construct, id: string, { stage, tables, signIn, givenUpRecords }: OperatorChangesProps) {
    super(scope, id);
    const worker = new ServiceFunction(this, 'ChangeOperators', {
      stage,
      entry: 'change-operators/handler.ts',
      description: 'Changes roles of the back office that two people have agreed to',
    });
    tables.grantPartitions(worker, 'orders', [partition], 'read', 'put');
    signIn.grantChangeOperators(worker);
    this.role = worker.role!;

    this.givenUp = readStream(this, {
      consumer: worker,
      table: tables.orders,
      givenUp: givenUpRecords,
      batchSize: 1,
      parallelizationFactor: 1,
      retryAttempts: 100,
      maxRecordAge: Duration.millis(timerLimits.eventRetriedMs),
      filters: [
        FilterCriteria.filter({
          eventName: FilterRule.or('INSERT', 'MODIFY'),
          dynamodb: { Keys: { pk: { S: [partition] } } },
        }),
      ],
    });
  }
}
