import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, type BucketProps, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';

export interface PrivateBucketProps {
  accessLogs?: Bucket;
  accessLogsPrefix?: string;
  /** Objects are deleted after this time; kept for ever when absent. */
  expireAfter?: Duration;
  removalPolicy: RemovalPolicy;
  more?: Partial<BucketProps>;
}

/** A bucket that nobody reaches from outside or without TLS. Encrypted by S3's own keys: who may read is decided by IAM. */
export class PrivateBucket extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string, props: PrivateBucketProps) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: props.removalPolicy,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: props.accessLogsPrefix,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(7) },
        ...(props.expireAfter ? [{ expiration: props.expireAfter }] : []),
      ],
      ...props.more,
    });
  }
}
