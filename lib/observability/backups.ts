import { type IMetric, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Backups } from '../constructs/backups.ts';
import type { Alarms } from './alarms.ts';

/** How a job of AWS Backup ends that has not done all it was to do. */
const notDone = ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'];

/**
 * AWS Backup tells of its jobs as best it can: so there is an alarm for when it is silent, too (decision 204).
 */
export function watchBackups(alarms: Alarms, { vault, copied }: Backups): void {
  const jobs = (detailType: string, where: string) => ({
    source: ['aws.backup'],
    detailType: [detailType],
    detail: { state: notDone, [where]: [vault.backupVaultArn] },
  });
  alarms.addRule('BackupsFailed', {
    description: 'The backup of a table was not made',
    eventPattern: jobs('Backup Job State Change', 'backupVaultArn'),
  });
  if (copied) {
    alarms.addRule('CopiesFailed', {
      description: 'A backup was not copied into the other account',
      eventPattern: jobs('Copy Job State Change', 'sourceBackupVaultArn'),
    });
  }
  alarms.addDaily(
    'BackupsMissing',
    new Metric({
      namespace: 'AWS/Backup',
      metricName: 'NumberOfBackupJobsCompleted',
      dimensionsMap: { BackupVaultName: vault.backupVaultName },
      statistic: 'Sum',
    }),
    'No table was backed up for 26 hours. Look at the plan and the jobs in AWS Backup: is DynamoDB switched on there?',
  );
}

/** @param failed what S3 gave up, after a day of attempts */
export function watchReplication(alarms: Alarms, failed: IMetric): void {
  alarms.add('ExportsNotCopied', failed, {
    description:
      'Files of exports did not come into the other account. Look at its bucket and at the role, then replicate them in a batch.',
  });
}
