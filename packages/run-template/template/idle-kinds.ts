import { arn, nameOf } from './resource-kind.ts';
import type { IdleKind, NamingContext, PhysicalName } from './resource-kind.ts';

/** Types that need nothing on a laptop, each with the reason. */
export const idleKinds: Readonly<Record<string, IdleKind>> = {
  'AWS::Lambda::Permission': {
    reason: 'the local gateway and scheduler may invoke what the template tells them to',
    name: plain,
  },
  'AWS::CodeDeploy::Application': { reason: 'an alias is at its newest version at once', name: plain },
  'AWS::CodeDeploy::DeploymentGroup': {
    reason: 'see AWS::CodeDeploy::Application',
    name: (context) => plain(context, 'DeploymentGroupName'),
  },
  'AWS::SQS::QueuePolicy': { reason: 'no function calls a queue; it asks the services for TLS', name: plain },
  'AWS::SNS::TopicPolicy': { reason: 'no function publishes to a topic; it lets alarms in', name: plain },
  'AWS::SNS::Subscription': { reason: 'alarms are mailed to operators, and no e-mail leaves the laptop', name: plain },
  'AWS::KMS::Alias': { reason: 'functions are given the key itself', name: (context) => plain(context, 'AliasName') },
  'AWS::Logs::LogGroup': {
    reason: 'logs go to the terminal (--verbose)',
    name: (context) => {
      const name = nameOf(context, 'LogGroupName');
      return { ref: name, attributes: { Arn: arn(context, 'logs', `log-group:${name}:*`) } };
    },
  },
  'AWS::Logs::MetricFilter': { reason: 'metrics', name: plain },
  'AWS::Logs::ResourcePolicy': { reason: 'logs go to the terminal', name: plain },
  'AWS::Logs::QueryDefinition': { reason: 'saved queries for people', name: plain },
  'AWS::CloudWatch::Alarm': { reason: 'nobody is woken by a laptop', name: alarm },
  'AWS::CloudWatch::CompositeAlarm': { reason: 'nobody is woken by a laptop', name: alarm },
  'AWS::CloudWatch::Dashboard': { reason: 'metrics', name: plain },
  'AWS::Backup::BackupVault': {
    reason: 'no backups',
    name: (context) => {
      const name = nameOf(context, 'BackupVaultName');
      const attributes = { BackupVaultName: name, BackupVaultArn: arn(context, 'backup', `backup-vault:${name}`) };
      return { ref: name, attributes };
    },
  },
  'AWS::Backup::BackupPlan': {
    reason: 'no backups',
    name: (context) => ({ ref: context.logicalId, attributes: { BackupPlanId: context.logicalId } }),
  },
  'AWS::Backup::BackupSelection': { reason: 'no backups', name: plain },
  'AWS::Cognito::UserPoolUser': {
    reason: 'the first ops user of a deployment; a laptop has the demo identities',
    name: plain,
  },
  'AWS::Cognito::UserPoolUserToGroupAttachment': { reason: 'see AWS::Cognito::UserPoolUser', name: plain },
  'AWS::ApiGateway::Account': { reason: 'lets API Gateway write access logs', name: plain },
  'AWS::CDK::Metadata': { reason: 'statistics for the CDK team', name: plain },
  'AWS::Lambda::LayerVersion': { reason: "CDK's own tools, for a function of its own that is not run", name: layer },
  'Custom::CDKBucketDeployment': {
    reason: "CDK's own: web/ reads what it would copy where it lies",
    name: plain,
  },
  'Custom::S3AutoDeleteObjects': { reason: "CDK's own: empties a bucket when its stack is deleted", name: plain },
  'Custom::S3BucketNotifications': { reason: "CDK's own: nothing listens to a bucket", name: plain },
  'Custom::LogRetention': { reason: "CDK's own: sets how long logs are kept", name: plain },
};

function plain(context: NamingContext, property = 'Name'): PhysicalName {
  return { ref: nameOf(context, property), attributes: {} };
}

function layer(context: NamingContext): PhysicalName {
  return { ref: arn(context, 'lambda', `layer:${nameOf(context, 'LayerName')}:1`), attributes: {} };
}

function alarm(context: NamingContext): PhysicalName {
  const name = nameOf(context, 'AlarmName');
  return { ref: name, attributes: { Arn: arn(context, 'cloudwatch', `alarm:${name}`) } };
}
