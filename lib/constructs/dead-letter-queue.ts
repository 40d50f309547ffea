import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { retentionLimits } from '../../contract/settings/limits.ts';
import { acknowledge } from '../acknowledge.ts';

/** Where something that failed for good waits for a person. An alarm watches each of them. */
export class DeadLetterQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(retentionLimits.failedMessageDays),
    });
    acknowledge(this.queue, 'AwsSolutions-SQS3', 'It is itself a dead-letter queue, of a function or a schedule.');
  }
}
