import { Duration } from 'aws-cdk-lib';
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { retentionLimits } from '../../contract/settings/limits.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { copyAccountOf, type BackupSettings } from '../backup-settings.ts';
import { PrivateBucket } from './private-bucket.ts';
import { replicate } from './replicate.ts';
import type { ServiceFunction } from './service-function.ts';
import { writeOnce } from './write-once.ts';
import { keptInProduction } from '../kept-in-production.ts';

/** Where exports stand in the bucket, for ever. */
const published = 'reimbursements/*';
/** Where invoices do. */
const invoices = 'invoices/*';

export interface ExportBucketsProps {
  stage: Stage;
  /** Where exports and invoices are copied to, if anywhere. */
  copies?: Pick<BackupSettings, 'copyTo' | 'exportsTo'> | undefined;
}

/** The bucket of the exports, written once, and that of the parts they are made of, which are soon forgotten. */
export class ExportBuckets extends Construct {
  readonly exports: Bucket;
  readonly accessLogs: Bucket;
  /** What could not be copied, where copies are made. */
  readonly notCopied: IMetric | undefined;
  private readonly staging: Bucket;

  constructor(scope: Construct, id: string, { stage, copies }: ExportBucketsProps) {
    super(scope, id);
    const removalPolicy = keptInProduction(stage);
    this.accessLogs = new PrivateBucket(this, 'AccessLogs', {
      expireAfter: Duration.days(retentionLimits.accessLogDays),
      removalPolicy,
    }).bucket;
    acknowledge(this.accessLogs, 'AwsSolutions-S1', 'It holds the access logs: to log its own would never end.');

    this.staging = new PrivateBucket(this, 'Staging', {
      accessLogs: this.accessLogs,
      accessLogsPrefix: 'staging/',
      // Long enough to look into an export that failed; parts are only needed until it is published.
      expireAfter: Duration.days(retentionLimits.stagingDays),
      removalPolicy,
    }).bucket;

    this.exports = new PrivateBucket(this, 'Exports', {
      accessLogs: this.accessLogs,
      accessLogsPrefix: 'exports/',
      removalPolicy,
      more: {
        versioned: true,
        ...(stage === 'prod' && {
          objectLockEnabled: true,
          objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(retentionLimits.exportDays)),
        }),
      },
    }).bucket;
    writeOnce(this.exports);
    if (copies?.exportsTo !== undefined && copies.copyTo !== undefined) {
      this.notCopied = replicate(this, this.exports, { to: copies.exportsTo, account: copyAccountOf(copies.copyTo) });
    }
  }

  /** Lets a step of a machine keep and read parts, and tells it the bucket in `STAGING_BUCKET`. */
  grantStaging(user: ServiceFunction, keys = '*'): void {
    user.addEnvironment('STAGING_BUCKET', this.staging.bucketName);
    this.grantObjects(user, this.staging, keys, ['s3:GetObject', 's3:PutObject']);
  }

  grantReadStaging(user: ServiceFunction): void {
    user.addEnvironment('STAGING_BUCKET', this.staging.bucketName);
    this.grantObjects(user, this.staging, '*', ['s3:GetObject']);
  }

  /** Lets the last steps write each file of an export once, and look whether it is there, and tells them `EXPORTS_BUCKET`. */
  grantPublish(user: ServiceFunction): void {
    user.addEnvironment('EXPORTS_BUCKET', this.exports.bucketName);
    this.grantObjects(user, this.exports, published, ['s3:GetObject', 's3:PutObject']);
  }

  /** Lets a step read the ledgers and write each invoice once, and tells it `EXPORTS_BUCKET`. */
  grantInvoices(user: ServiceFunction): void {
    this.grantReadExports(user);
    this.grantObjects(user, this.exports, invoices, ['s3:GetObject', 's3:PutObject']);
  }

  grantReadExports(user: ServiceFunction): void {
    user.addEnvironment('EXPORTS_BUCKET', this.exports.bucketName);
    this.grantObjects(user, this.exports, published, ['s3:GetObject']);
  }

  /** Without the right to list, S3 answers 403 instead of 404 for an object that is not there. */
  private grantObjects(user: ServiceFunction, bucket: Bucket, keys: string, actions: string[]): void {
    user.allowPattern(
      actions,
      [bucket.arnForObjects(keys)],
      'Files of an export are named by its date, which is not known before; the bucket holds nothing else.',
    );
    user.allow(['s3:ListBucket'], [bucket.bucketArn]);
  }
}
