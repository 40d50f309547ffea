import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AwsSolutionsChecks } from 'cdk-nag';
import { nameResources, type CloudFormationTemplate } from 'run-template/template';
import { describe, expect, it } from 'vitest';
import { backupSettingsFrom } from '../../../lib/backup-settings.ts';
import { CopiesStack } from '../../../lib/copies-stack.ts';
import { tableNames } from '../../../lib/restored-tables.ts';
import { stackParameters } from '../../../local/demo-data/stack-parameters.ts';
import { backups } from '../../support/backups.ts';
import { restoredTables } from '../../support/restored-tables.ts';
import { rolePolicies } from '../policies.ts';
import { synthesized, type Synthesized } from '../synthesized-stack.ts';

interface Replication {
  Rules: { Id: string; Destination: { Metrics?: unknown } }[];
}

const stack = synthesized('prod', { backups: JSON.stringify(backups) });
const only = (type: string, of: Synthesized = stack) => {
  const [resource, ...others] = Object.values(of.resources(type));
  expect(others).toEqual([]);
  return resource!.Properties;
};

describe('with backups', () => {
  it('every table is backed up each night, kept as long as was said, and copied to the other account', () => {
    const { Resources } = only('AWS::Backup::BackupSelection')['BackupSelection'] as { Resources: unknown[] };
    expect(Resources).toHaveLength(tableNames.length);
    expect(only('AWS::Backup::BackupPlan')['BackupPlan']).toMatchObject({
      BackupPlanRule: [
        {
          ScheduleExpression: 'cron(15 3 * * ? *)',
          ScheduleExpressionTimezone: 'Europe/Paris',
          Lifecycle: { DeleteAfterDays: 90 },
          CopyActions: [{ DestinationBackupVaultArn: backups.copyTo, Lifecycle: { DeleteAfterDays: 90 } }],
        },
      ],
    });
  });

  it('nobody deletes a backup before its time, and the key lets the other account fetch it', () => {
    const vault = only('AWS::Backup::BackupVault');
    expect(vault['LockConfiguration']).toEqual({ MinRetentionDays: 90 });
    expect(JSON.stringify(vault['AccessPolicy'])).toContain('"backup:DeleteRecoveryPoint"');
    const keys = Object.entries(stack.resources('AWS::KMS::Key')).filter(([id]) => id.startsWith('Backups'));
    expect(JSON.stringify(keys[0]?.[1].Properties['KeyPolicy'])).toContain('222222222222:root');
  });

  it('a lock that nobody can lift any more begins after three days, where that was asked for', () => {
    const locked = synthesized('dev', { backups: '{"keptDays": 35, "lock": "COMPLIANCE"}' });
    expect(only('AWS::Backup::BackupVault', locked)['LockConfiguration']).toEqual({
      MinRetentionDays: 35,
      ChangeableForDays: 3,
    });
  });

  it('what a restore has made is backed up in place of what it was made from', () => {
    const restored = synthesized('dev', { backups: '{"keptDays": 35}', tables: JSON.stringify(restoredTables) });
    const { Resources } = only('AWS::Backup::BackupSelection', restored)['BackupSelection'] as { Resources: unknown[] };
    expect(Resources).toEqual(Object.values(restoredTables).map(({ arn }) => arn));
  });

  it('exports are replicated with their locks, and belong to the other account there', () => {
    const [, exports] = Object.entries(stack.resources('AWS::S3::Bucket')).find(([id]) => id.includes('Exports'))!;
    expect(exports.Properties['ReplicationConfiguration']).toMatchObject({
      Rules: [
        {
          Status: 'Enabled',
          DeleteMarkerReplication: { Status: 'Disabled' },
          Destination: {
            Bucket: backups.exportsTo,
            Account: '222222222222',
            AccessControlTranslation: { Owner: 'Destination' },
          },
        },
      ],
    });
    const [, policy = []] = [...rolePolicies(stack)].find(([role]) => role.includes('Replication')) ?? [];
    const actions = policy.flatMap(({ Action }) => Action);
    expect(actions).toEqual(expect.arrayContaining(['s3:GetObjectRetention', 's3:GetObjectLegalHold']));
    expect(actions.filter((action) => /Delete|PutObject/.test(action))).toEqual([]);
  });

  it('what was not backed up, copied or replicated is told in the morning, and that nothing was backed up at all', () => {
    const ofVault = (attribute: string): unknown => ({
      'Fn::GetAtt': [expect.stringMatching(/^BackupsVault/), attribute],
    });
    const rules = Object.entries(stack.resources('AWS::Events::Rule'));
    const rule = (name: string) => rules.find(([id]) => id.startsWith(name))?.[1].Properties;
    const state = ['FAILED', 'ABORTED', 'EXPIRED', 'PARTIAL'];
    const arn = [ofVault('BackupVaultArn')];
    const morning = { Arn: { Ref: expect.stringMatching(/^Morning/) as string } };
    expect(rule('BackupsFailed')).toMatchObject({
      EventPattern: { 'detail-type': ['Backup Job State Change'], detail: { state, backupVaultArn: arn } },
      Targets: [morning],
    });
    expect(rule('CopiesFailed')).toMatchObject({
      EventPattern: { 'detail-type': ['Copy Job State Change'], detail: { state, sourceBackupVaultArn: arn } },
      Targets: [morning],
    });
    const alarms = Object.values(stack.resources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
    const alarm = (metric: string) => alarms.find(({ MetricName }) => MetricName === metric);
    expect(alarm('NumberOfBackupJobsCompleted')).toMatchObject({
      Dimensions: [{ Name: 'BackupVaultName', Value: ofVault('BackupVaultName') }],
      EvaluationPeriods: 26,
      TreatMissingData: 'breaching',
    });
    const [replicated] = Object.values(stack.resources('AWS::S3::Bucket'))
      .map(({ Properties }) => Properties['ReplicationConfiguration'] as Replication | undefined)
      .flatMap((configuration) => configuration?.Rules ?? []);
    expect(replicated?.Destination.Metrics).toEqual({ Status: 'Enabled' });
    expect(alarm('OperationsFailedReplication')?.['Dimensions']).toEqual(
      expect.arrayContaining([
        { Name: 'DestinationBucket', Value: 'encaissement-exports-copy' },
        { Name: 'RuleId', Value: replicated?.Id },
      ]),
    );
  });

  it('cdk-nag has nothing to say that nobody has given a reason for', () => {
    const { violations } = new AwsSolutionsChecks(stack.app).validateScope(stack.app);
    expect(violations.map(({ ruleName, violatingResources }) => [ruleName, violatingResources])).toEqual([]);
  });
});

describe('the other account', () => {
  const app = new App();
  const copies = new CopiesStack(app, 'Encaissement-copies', { from: '111122223333', keptDays: 90 });
  const template = Template.fromStack(copies);

  it('lets the first one add copies, and nobody take them away', () => {
    template.hasResourceProperties('AWS::Backup::BackupVault', {
      LockConfiguration: { MinRetentionDays: 90, ChangeableForDays: 3 },
      AccessPolicy: { Statement: [{ Effect: 'Allow', Action: 'backup:CopyIntoBackupVault' }] },
    });
    template.hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      VersioningConfiguration: { Status: 'Enabled' },
      ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE' } } },
    });
    const policies = JSON.stringify(template.findResources('AWS::S3::BucketPolicy'));
    expect(policies).toContain('"s3:ReplicateObject"');
    expect(policies).not.toMatch(/"s3:(ReplicateDelete|DeleteObject|PutObject)"/);
  });

  it('keeps both when its stack goes', () => {
    for (const type of ['AWS::Backup::BackupVault', 'AWS::S3::Bucket', 'AWS::KMS::Key']) {
      template.hasResource(type, { DeletionPolicy: 'RetainExceptOnCreate' });
    }
  });
});

it('a laptop runs the template, too', () => {
  const url = 'http://127.0.0.1:4000';
  const template = stack.template.toJSON() as CloudFormationTemplate;
  const assembly = { stackName: 'Encaissement-prod', assets: new Map<string, string>(), template };
  expect(() =>
    nameResources(assembly, { url, parameters: { ...stackParameters(url), WebAclArn: 'none' } }),
  ).not.toThrow();
});

it('without, there is nothing of it', () => {
  expect(backupSettingsFrom({})).toBeUndefined();
  expect(synthesized('dev').resources('AWS::Backup::BackupVault')).toEqual({});
});

it.each([
  [[]],
  [{ days: 35 }],
  [{ keptDays: 3 }],
  [{ keptDays: '35' }],
  [{ lock: 'NONE' }],
  [{ copyTo: 'encaissement' }],
  [{ exportsTo: backups.exportsTo }],
  [{ copyTo: backups.copyTo, exportsTo: 'encaissement-exports-copy' }],
])('refuses %j', (given) => {
  expect(() => backupSettingsFrom(given)).toThrow(/^backups/);
});
