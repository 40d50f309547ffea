import { Duration, TimeZone } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { AccountPrincipal, ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { copyAccountOf, type BackupSettings } from '../backup-settings.ts';
import { keptInProduction } from '../kept-in-production.ts';
import type { Stage } from '../stage.ts';
import type { Tables } from './tables.ts';

export interface BackupsProps {
  stage: Stage;
  tables: Tables;
  settings: BackupSettings;
}

/** When the fewest payments are written: the ten backups are not of the same second (decision 204). */
const schedule = Schedule.cron({ minute: '15', hour: '3' });
/** A backup that has not begun by then is an alarm of AWS Backup, and not one of the day. */
const startWithin = Duration.hours(1);
/** AWS's shortest time until a lock holds for good. */
export const lockChangeable = Duration.days(3);

/** A backup of every table that is used, each night, in a vault whose lock outlasts it; with a copy in another account. */
export class Backups extends Construct {
  readonly vault: BackupVault;
  /** Whether another account gets a copy of each. */
  readonly copied: boolean;

  constructor(scope: Construct, id: string, { stage, tables, settings }: BackupsProps) {
    super(scope, id);
    const { keptDays, lock, copyTo } = settings;
    const kept = Duration.days(keptDays);
    const key = new Key(this, 'Key', {
      description: 'Encrypts the backups of the tables',
      enableKeyRotation: true,
      removalPolicy: keptInProduction(stage),
    });
    this.copied = copyTo !== undefined;
    this.vault = new BackupVault(this, 'Vault', {
      encryptionKey: key,
      removalPolicy: keptInProduction(stage),
      blockRecoveryPointDeletion: true,
      lockConfiguration: {
        minRetention: kept,
        ...(lock === 'COMPLIANCE' && { changeableFor: lockChangeable }),
      },
    });
    if (copyTo !== undefined) letRead(key, copyAccountOf(copyTo));

    const plan = new BackupPlan(this, 'Plan', {
      backupVault: this.vault,
      backupPlanRules: [
        new BackupPlanRule({
          ruleName: 'EveryNight',
          scheduleExpression: schedule,
          scheduleExpressionTimezone: TimeZone.EUROPE_PARIS,
          startWindow: startWithin,
          deleteAfter: kept,
          ...(copyTo !== undefined && {
            copyActions: [
              { destinationBackupVault: BackupVault.fromBackupVaultArn(this, 'OtherVault', copyTo), deleteAfter: kept },
            ],
          }),
        }),
      ],
    });
    const role = new Role(this, 'Role', {
      description: 'AWS Backup reads the tables and copies what it has made',
      assumedBy: new ServicePrincipal('backup.amazonaws.com'),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForBackup')],
    });
    acknowledge(
      role,
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
      'What AWS Backup needs is its own affair and changes; what is missing would be noticed on the day of a restore.',
    );
    plan.addSelection('Tables', {
      role,
      disableDefaultBackupPolicy: true,
      resources: tables.arns.map((arn) => BackupResource.fromArn(arn)),
    });
  }
}

/** The account that fetches a copy opens it by our key (AWS Backup, « Creating backup copies across AWS accounts »). */
export function letRead(key: Key, account: string): void {
  const principals = [new AccountPrincipal(account)];
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'LetTheOtherAccountCopy',
      principals,
      actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey', 'kms:ReEncryptFrom'],
      resources: ['*'],
    }),
  );
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: 'LetItsServiceGoOn',
      principals,
      actions: ['kms:CreateGrant'],
      resources: ['*'],
      conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
    }),
  );
}
