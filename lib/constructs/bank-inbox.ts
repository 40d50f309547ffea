import { Duration } from 'aws-cdk-lib';
import { Rule } from 'aws-cdk-lib/aws-events';
import { SfnStateMachine } from 'aws-cdk-lib/aws-events-targets';
import { type Bucket, type CfnBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { JsonPath, Pass, type StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { bankFileLimits, timerLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import { batchMachine, stepUntilDone } from './batch-machine.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { ExportBuckets } from './export-buckets.ts';
import type { MailSender } from './mail-sender.ts';
import { PrivateBucket } from './private-bucket.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';
import { writeOnce } from './write-once.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface BankInboxProps {
  stage: Stage;
  tables: Tables;
  buckets: ExportBuckets;
  mail: MailSender;
}

/** Below it, whoever fetches from the bank puts its files. */
const inbox = 'bank-inbox/';

/**
 * What the bank answers: a bucket of its own, so that whoever fetches from the bank can be let into nothing else; each file that
 * comes starts a run of a state machine, whose one step takes as much of the file as it has time for, until all is taken.
 */
export class BankInbox extends Construct {
  readonly bucket: Bucket;
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { stage, tables, buckets, mail }: BankInboxProps) {
    super(scope, id);
    const removalPolicy = keptInProduction(stage);
    this.bucket = new PrivateBucket(this, 'Inbox', {
      accessLogs: buckets.accessLogs,
      accessLogsPrefix: 'bank-inbox/',
      expireAfter: Duration.days(bankFileLimits.keptDays),
      removalPolicy,
      more: {
        versioned: true,
        ...(stage === 'prod' && {
          objectLockEnabled: true,
          objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(bankFileLimits.keptDays)),
        }),
      },
    }).bucket;
    writeOnce(this.bucket);
    // Not by CDK's `eventBridgeEnabled`, which sets it by a function of its own with wide rights.
    (this.bucket.node.defaultChild as CfnBucket).notificationConfiguration = {
      eventBridgeConfiguration: { eventBridgeEnabled: true },
    };

    const step = this.step(stage, tables, buckets, mail);
    this.machine = batchMachine(this, { stage, definition: this.definition(step), steps: [step] });

    new Rule(this, 'FileCame', {
      description: 'A file of the bank',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created'],
        detail: { bucket: { name: [this.bucket.bucketName] } },
      },
      targets: [
        new SfnStateMachine(this.machine, {
          deadLetterQueue: new DeadLetterQueue(this, 'NotStarted').queue,
          maxEventAge: Duration.millis(timerLimits.eventRetriedMs),
          retryAttempts: 20,
        }),
      ],
    });
  }

  private step(stage: Stage, tables: Tables, buckets: ExportBuckets, mail: MailSender): ServiceFunction {
    const step = new ServiceFunction(this, 'BankFeedback', {
      stage,
      entry: 'bank-feedback/handler.ts',
      description: 'Takes what a file of the bank says of transfers',
      // More than one processor: to read XML is all that it does at first.
      memoryMb: 2048,
      timeout: Duration.minutes(15),
    });
    step.addEnvironment('INBOX_BUCKET', this.bucket.bucketName);
    step.allowPattern(
      ['s3:GetObject'],
      [this.bucket.arnForObjects(`${inbox}*`)],
      'Files of the bank are named by whoever fetches them; the bucket holds nothing else.',
    );
    // Without it, S3 answers 403 instead of 404 for a file that is not there.
    step.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
    // What was sent: a batch is debited in one sum, and a file refused as a whole.
    buckets.grantReadExports(step);
    tables.grant(step, 'exports', 'read', 'check', 'put');
    tables.grant(step, 'ledger', 'put');
    tables.grantPartitions(step, 'orders', ['BANK_'], 'read', 'check', 'put', 'delete');
    // Who owns a merchant whose account is refused.
    tables.grantPartitions(step, 'directory', ['MERCHANT#', 'ORGANISATION#'], 'read');
    tables.grantPartitions(step, 'notices', ['MERCHANT#'], 'put');
    mail.tell(step);
    return step;
  }

  private definition(step: ServiceFunction): Pass {
    return new Pass(this, 'NewFile', {
      parameters: { key: JsonPath.stringAt('$.detail.object.key'), sha256: '' },
    }).next(stepUntilDone(this, 'TakeFile', step)).startState as Pass;
  }
}
