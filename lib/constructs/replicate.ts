import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { acknowledgePattern } from '../acknowledge.ts';
import { bucketNameOf } from '../backup-settings.ts';

const rule = 'AllToTheOtherAccount';

/**
 * Copies every object, with its lock, into a bucket of another account, which it then belongs to. The rights are those of the S3
 * user guide, « Setting up permissions for live replication »; the last two for locked objects (« Object Lock considerations »).
 */
export function replicate(scope: Construct, from: Bucket, { to, account }: { to: string; account: string }): Metric {
  const role = new Role(scope, 'Replication', {
    description: 'S3 copies the exports into another account',
    assumedBy: new ServicePrincipal('s3.amazonaws.com'),
  });
  const allow = (actions: string[], resource: string) =>
    role.addToPrincipalPolicy(new PolicyStatement({ actions, resources: [resource] }));
  allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], from.bucketArn);
  const read = ['GetObjectVersionForReplication', 'GetObjectVersionAcl', 'GetObjectVersionTagging'];
  const locks = ['GetObjectRetention', 'GetObjectLegalHold'];
  allow(
    [...read, ...locks].map((action) => `s3:${action}`),
    from.arnForObjects('*'),
  );
  allow(['s3:ReplicateObject', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'], `${to}/*`);
  for (const pattern of [from.arnForObjects('*'), `${to}/*`]) {
    acknowledgePattern(role, pattern, 'Every file of every export is copied; the buckets hold nothing else.');
  }
  const bucket = from.node.defaultChild as CfnBucket;
  bucket.replicationConfiguration = {
    role: role.roleArn,
    rules: [
      {
        id: rule,
        priority: 1,
        status: 'Enabled',
        filter: { prefix: '' },
        // Nobody can delete here, and there it is theirs to say.
        deleteMarkerReplication: { status: 'Disabled' },
        destination: {
          bucket: to,
          account,
          accessControlTranslation: { owner: 'Destination' },
          metrics: { status: 'Enabled' },
        },
      },
    ],
  };
  // Of all metrics of replication the one that is in the Region of the source, and is only there when something failed.
  return new Metric({
    namespace: 'AWS/S3',
    metricName: 'OperationsFailedReplication',
    dimensionsMap: { SourceBucket: from.bucketName, DestinationBucket: bucketNameOf(to), RuleId: rule },
    statistic: 'Sum',
  });
}
