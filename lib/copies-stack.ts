import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { BackupVault } from 'aws-cdk-lib/aws-backup';
import { AccountPrincipal, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { retentionLimits } from '../contract/settings/limits.ts';
import { letRead, lockChangeable } from './constructs/backups.ts';
import { PrivateBucket } from './constructs/private-bucket.ts';
import { keptInProduction } from './kept-in-production.ts';

export interface CopiesStackProps extends StackProps {
  /** The account that the service runs in. */
  from: string;
  /** As in the setting `backups` there. */
  keptDays: number;
}

/** What the other account needs, in another Region: a vault and a bucket that the first one may add to, and nobody takes from. */
export class CopiesStack extends Stack {
  constructor(scope: Construct, id: string, { from, keptDays, ...props }: CopiesStackProps) {
    super(scope, id, { description: 'Encaissement: copies of backups and exports', ...props });
    const removalPolicy = keptInProduction('prod');
    const principals = [new AccountPrincipal(from)];
    const key = new Key(this, 'Key', {
      description: 'Encrypts copies of backups',
      enableKeyRotation: true,
      removalPolicy,
    });
    // On the way back it is this account's copy that is fetched.
    letRead(key, from);
    const vault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      removalPolicy,
      lockConfiguration: { minRetention: Duration.days(keptDays), changeableFor: lockChangeable },
      accessPolicy: new PolicyDocument({
        statements: [new PolicyStatement({ principals, actions: ['backup:CopyIntoBackupVault'], resources: ['*'] })],
      }),
    });

    const { bucket } = new PrivateBucket(this, 'Exports', {
      removalPolicy,
      more: {
        versioned: true,
        objectLockEnabled: true,
        objectLockDefaultRetention: ObjectLockRetention.compliance(Duration.days(retentionLimits.exportDays)),
      },
    });
    bucket.addToResourcePolicy(
      new PolicyStatement({
        sid: 'LetTheFirstAccountReplicate',
        principals,
        actions: ['s3:ReplicateObject', 's3:ReplicateTags', 's3:ObjectOwnerOverrideToBucketOwner'],
        resources: [bucket.arnForObjects('*')],
      }),
    );

    const setting = { keptDays, copyTo: vault.backupVaultArn, exportsTo: bucket.bucketArn };
    new CfnOutput(this, 'Backups', { value: this.toJsonString(setting) });
  }
}
