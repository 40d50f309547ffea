import { createHash } from 'node:crypto';
import { arn, nameOf } from './resource-kind.ts';
import type { ResourceKind } from './resource-kind.ts';

const tags = { Tags: 'costs are not split on a laptop' };
const encryption = 'data on a laptop is as safe as the laptop';

/** The resource types that the local run builds, with every property it knows. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': {
    name: (context) => {
      const name = nameOf(context, 'TableName');
      const tableArn = arn(context, 'dynamodb', `table/${name}`);
      return { ref: name, attributes: { Arn: tableArn, StreamArn: `${tableArn}/stream/local` } };
    },
    used: ['TableName', 'KeySchema', 'AttributeDefinitions', 'GlobalSecondaryIndexes', 'StreamSpecification'],
    withoutEffect: {
      ...tags,
      BillingMode: 'nothing is billed',
      DeletionProtectionEnabled: 'reset deletes the data folder, not the table',
      PointInTimeRecoverySpecification: 'no backups',
      SSESpecification: encryption,
      ResourcePolicy: 'one user; that no role may do it is tested on the template',
      TimeToLiveSpecification: 'DynamoDB Local deletes nothing by TTL, and nothing may rely on when TTL deletes',
      ContributorInsightsSpecification: 'metrics',
      OnDemandThroughput: 'DynamoDB Local does not throttle',
      WarmThroughput: 'DynamoDB Local does not throttle',
    },
  },
  'AWS::S3::Bucket': {
    name: (context) => {
      const name = nameOf(context, 'BucketName').toLowerCase().slice(0, 63);
      const domain = `${name}.s3.${context.region}.amazonaws.com`;
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: domain, RegionalDomainName: domain } };
    },
    used: ['BucketName'],
    withoutEffect: {
      ...tags,
      AccessControl: 'one user',
      BucketEncryption: encryption,
      LifecycleConfiguration: 'nothing grows old on a laptop',
      LoggingConfiguration: 'access logs are for auditors',
      ObjectLockConfiguration:
        'what is written once is guarded by If-None-Match; deletion by hand is the point of reset',
      ObjectLockEnabled: 'see ObjectLockConfiguration',
      OwnershipControls: 'one user',
      PublicAccessBlockConfiguration: 'bound to 127.0.0.1',
      VersioningConfiguration: 'no object is written twice',
      NotificationConfiguration: 'nothing listens to a bucket',
    },
  },
  'AWS::S3::BucketPolicy': {
    name: (context) => ({ ref: context.logicalId, attributes: {} }),
    used: ['Bucket', 'PolicyDocument'],
    withoutEffect: {},
  },
  'AWS::SQS::Queue': {
    name: (context) => {
      const name = nameOf(context, 'QueueName');
      const url = `https://sqs.${context.region}.amazonaws.com/${context.account}/${name}`;
      return { ref: url, attributes: { Arn: arn(context, 'sqs', name), QueueName: name, QueueUrl: url } };
    },
    used: ['QueueName'],
    withoutEffect: {
      ...tags,
      KmsMasterKeyId: encryption,
      SqsManagedSseEnabled: encryption,
      MessageRetentionPeriod: 'the run does not last that long',
      VisibilityTimeout: 'the queues are dead-letter queues, read by people',
      RedrivePolicy: 'the queues are dead-letter queues',
      RedriveAllowPolicy: 'the queues are dead-letter queues',
    },
  },
  'AWS::KMS::Key': {
    name: (context) => {
      const id = uuidFrom(context.logicalId);
      return { ref: id, attributes: { Arn: arn(context, 'kms', `key/${id}`), KeyId: id } };
    },
    used: ['KeySpec', 'KeyUsage'],
    withoutEffect: {
      ...tags,
      Description: 'for people',
      Enabled: 'keys are enabled',
      EnableKeyRotation: 'no rotation within a run',
      RotationPeriodInDays: 'no rotation within a run',
      KeyPolicy: 'one user',
      PendingWindowInDays: 'nothing is deleted',
      MultiRegion: 'one machine',
    },
  },
  'AWS::SecretsManager::Secret': {
    name: (context) => {
      const name = nameOf(context, 'Name');
      return { ref: arn(context, 'secretsmanager', `secret:${name}-AbCdEf`), attributes: {} };
    },
    used: ['Name', 'SecretString'],
    withoutEffect: { ...tags, Description: 'for people', KmsKeyId: encryption },
  },
  'AWS::Lambda::Function': {
    name: (context) => {
      const name = nameOf(context, 'FunctionName');
      return { ref: name, attributes: { Arn: arn(context, 'lambda', `function:${name}`) } };
    },
    used: [
      'FunctionName',
      'Code',
      'Handler',
      'Runtime',
      'Environment',
      'MemorySize',
      'Timeout',
      'ReservedConcurrentExecutions',
      'DeadLetterConfig',
    ],
    withoutEffect: {
      ...tags,
      Architectures: 'the machine has the one it has',
      Description: 'for people',
      EphemeralStorage: 'the machine has the disk it has',
      KmsKeyArn: encryption,
      LoggingConfig: 'logs go to the terminal (--verbose)',
      Role: 'one user; that roles suffice is tested on the template and in the cloud',
      RuntimeManagementConfig: 'Node comes from package.json',
      TracingConfig: 'no X-Ray',
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    name: (context) => ({ ref: context.logicalId, attributes: {} }),
    used: ['FunctionName', 'MaximumRetryAttempts'],
    withoutEffect: {
      Qualifier: 'there is one version of a function',
      MaximumEventAgeInSeconds: 'nothing waits that long on a laptop',
    },
  },
  'AWS::Lambda::EventSourceMapping': {
    name: (context) => ({ ref: uuidFrom(context.logicalId), attributes: { Id: uuidFrom(context.logicalId) } }),
    used: [
      'EventSourceArn',
      'FunctionName',
      'BatchSize',
      'BisectBatchOnFunctionError',
      'DestinationConfig',
      'Enabled',
      'FilterCriteria',
      'FunctionResponseTypes',
      'MaximumRetryAttempts',
      'StartingPosition',
    ],
    withoutEffect: {
      ...tags,
      MaximumBatchingWindowInSeconds: 'a laptop has few records: each batch goes at once',
      MaximumRecordAgeInSeconds: 'the run does not last that long',
      ParallelizationFactor: 'one batch at a time keeps the order that any factor must keep',
      MetricsConfig: 'metrics',
    },
  },
  'AWS::ApiGatewayV2::Api': {
    name: (context) => ({
      ref: idFrom(context.logicalId),
      attributes: { ApiEndpoint: context.url, ApiId: idFrom(context.logicalId) },
    }),
    used: ['Name', 'ProtocolType', 'CorsConfiguration'],
    withoutEffect: { ...tags, Description: 'for people', DisableExecuteApiEndpoint: 'there is one address only' },
  },
  'AWS::ApiGatewayV2::Route': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { RouteId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'],
    withoutEffect: { OperationName: 'for people' },
  },
  'AWS::ApiGatewayV2::Integration': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { IntegrationId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    withoutEffect: {
      Description: 'for people',
      IntegrationMethod: 'a function is always invoked by POST',
      CredentialsArn: 'one user',
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { AuthorizerId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration', 'Name'],
    withoutEffect: {},
  },
  'AWS::ApiGatewayV2::Stage': {
    name: (context) => ({ ref: context.property('StageName') ?? '$default', attributes: {} }),
    used: ['ApiId', 'StageName', 'AutoDeploy', 'DefaultRouteSettings', 'RouteSettings'],
    withoutEffect: {
      ...tags,
      AccessLogSettings: 'requests go to the terminal (--verbose)',
      Description: 'for people',
    },
  },
  'AWS::Cognito::UserPool': {
    name: (context) => {
      const id = `${context.region}_${context.logicalId.replace(/[^A-Za-z0-9]/g, '')}`;
      const providerName = `cognito-idp.${context.region}.amazonaws.com/${id}`;
      const attributes = {
        Arn: arn(context, 'cognito-idp', `userpool/${id}`),
        UserPoolId: id,
        ProviderName: providerName,
        ProviderURL: `${context.url}/_local/sign-in/${id}`,
      };
      return { ref: id, attributes };
    },
    used: ['UserPoolName'],
    withoutEffect: {
      ...tags,
      AccountRecoverySetting: 'no e-mail leaves the laptop',
      AdminCreateUserConfig: 'no e-mail leaves the laptop',
      AliasAttributes: 'the local sign-in page lists the demo identities',
      AutoVerifiedAttributes: 'no e-mail leaves the laptop',
      DeletionProtection: 'reset deletes the data',
      DeviceConfiguration: 'sign-in on a laptop is one click',
      EmailConfiguration: 'no e-mail leaves the laptop',
      EmailVerificationMessage: 'no e-mail leaves the laptop',
      EmailVerificationSubject: 'no e-mail leaves the laptop',
      EnabledMfas: 'sign-in on a laptop is one click',
      MfaConfiguration: 'sign-in on a laptop is one click',
      Policies: 'sign-in on a laptop is one click',
      Schema: 'the local pool keeps what it is given',
      SmsVerificationMessage: 'no message leaves the laptop',
      UsernameAttributes: 'the local sign-in page lists the demo identities',
      UsernameConfiguration: 'the local sign-in page lists the demo identities',
      UserAttributeUpdateSettings: 'no e-mail leaves the laptop',
      UserPoolAddOns: 'sign-in on a laptop is one click',
      UserPoolTier: 'nothing is billed',
      VerificationMessageTemplate: 'no e-mail leaves the laptop',
    },
  },
  'AWS::Cognito::UserPoolClient': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { ClientId: idFrom(context.logicalId) } }),
    used: [
      'UserPoolId',
      'ClientName',
      'AllowedOAuthScopes',
      'AccessTokenValidity',
      'TokenValidityUnits',
      'CallbackURLs',
      'LogoutURLs',
    ],
    withoutEffect: {
      AllowedOAuthFlows: 'the local provider gives the code flow with PKCE',
      AllowedOAuthFlowsUserPoolClient: 'see AllowedOAuthFlows',
      AuthSessionValidity: 'sign-in on a laptop is one click',
      EnablePropagateAdditionalUserContextData: 'no risk analysis',
      EnableTokenRevocation: 'tokens are short-lived',
      ExplicitAuthFlows: 'the local provider gives the code flow with PKCE',
      GenerateSecret: 'public clients have none',
      IdTokenValidity: 'only access tokens are used',
      PreventUserExistenceErrors: 'the local sign-in page lists the demo identities',
      ReadAttributes: 'one user',
      RefreshTokenValidity: 'the run does not last that long',
      RefreshTokenRotation: 'the run does not last that long',
      SupportedIdentityProviders: 'only the pool itself',
      WriteAttributes: 'one user',
    },
  },
  'AWS::Cognito::UserPoolResourceServer': {
    name: (context) => ({ ref: context.property('Identifier') ?? context.logicalId, attributes: {} }),
    used: ['UserPoolId', 'Identifier', 'Scopes'],
    withoutEffect: { Name: 'for people' },
  },
  'AWS::Cognito::UserPoolGroup': {
    name: (context) => ({ ref: nameOf(context, 'GroupName'), attributes: {} }),
    used: ['UserPoolId', 'GroupName'],
    withoutEffect: { Description: 'for people', Precedence: 'roles are not assumed', RoleArn: 'roles are not assumed' },
  },
  'AWS::Scheduler::ScheduleGroup': {
    name: (context) => {
      const name = nameOf(context, 'Name').slice(0, 64);
      return { ref: name, attributes: { Arn: arn(context, 'scheduler', `schedule-group/${name}`) } };
    },
    used: ['Name'],
    withoutEffect: tags,
  },
  'AWS::Scheduler::Schedule': {
    name: (context) => {
      const name = nameOf(context, 'Name').slice(0, 64);
      const group = context.property('GroupName') ?? 'default';
      return { ref: name, attributes: { Arn: arn(context, 'scheduler', `schedule/${group}/${name}`) } };
    },
    used: [
      'Name',
      'GroupName',
      'ScheduleExpression',
      'ScheduleExpressionTimezone',
      'State',
      'Target',
      'FlexibleTimeWindow',
      'StartDate',
      'EndDate',
    ],
    withoutEffect: { Description: 'for people', KmsKeyArn: encryption },
  },
  'AWS::StepFunctions::StateMachine': {
    name: (context) => {
      const name = nameOf(context, 'StateMachineName');
      const machineArn = arn(context, 'states', `stateMachine:${name}`);
      return { ref: machineArn, attributes: { Arn: machineArn, Name: name } };
    },
    used: ['StateMachineName', 'DefinitionString', 'Definition', 'DefinitionSubstitutions', 'StateMachineType'],
    withoutEffect: {
      ...tags,
      EncryptionConfiguration: encryption,
      LoggingConfiguration: 'failed executions go to the terminal',
      RoleArn: 'one user',
      TracingConfiguration: 'no X-Ray',
    },
  },
  'AWS::SNS::Topic': {
    name: (context) => {
      const name = nameOf(context, 'TopicName');
      return { ref: arn(context, 'sns', name), attributes: { TopicArn: arn(context, 'sns', name), TopicName: name } };
    },
    used: ['TopicName'],
    withoutEffect: {
      ...tags,
      DisplayName: 'for people',
      KmsMasterKeyId: encryption,
      Subscription: 'no e-mail leaves the laptop',
    },
  },
};

/** API Gateway and Cognito give ten or more lower-case letters and digits; here they follow from the logical id. */
function idFrom(logicalId: string): string {
  return BigInt(`0x${hash(logicalId).slice(0, 16)}`)
    .toString(36)
    .padStart(13, '0')
    .slice(-10);
}

function uuidFrom(logicalId: string): string {
  return hash(logicalId).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
