import { encryption, tags } from './reasons.ts';
import { uuidFrom } from './made-up-ids.ts';
import { arn, nameOf } from '../resource-kind.ts';
import type { NamingContext, ResourceKind } from '../resource-kind.ts';

const oneVersion = 'there is one version of a function';

/** Functions, and what feeds and limits them. */
export const functionKinds: Readonly<Record<string, ResourceKind>> = {
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
      'Layers',
      'Environment',
      'MemorySize',
      'Timeout',
      'ReservedConcurrentExecutions',
      'DeadLetterConfig',
      'LoggingConfig',
      'Role',
    ],
    withoutEffect: {
      ...tags,
      Architectures: 'the machine has the one it has',
      Description: 'for people',
      EphemeralStorage: 'the machine has the disk it has',
      KmsKeyArn: encryption,
      RuntimeManagementConfig: 'Node comes from package.json',
      TracingConfig: 'no X-Ray',
    },
  },
  'AWS::Lambda::Version': {
    name: (context) => {
      const ref = qualified(context, '1');
      return { ref, attributes: { FunctionArn: ref, Version: '1' } };
    },
    used: ['FunctionName'],
    withoutEffect: {
      CodeSha256: 'nothing else writes the code here',
      Description: 'for people',
      ProvisionedConcurrencyConfig: 'what runs is kept warm anyway',
      RuntimePolicy: 'Node comes from package.json',
    },
  },
  'AWS::Lambda::Alias': {
    name: (context) => {
      const ref = qualified(context, context.property('Name') ?? context.logicalId);
      return { ref, attributes: { AliasArn: ref } };
    },
    used: ['FunctionName', 'Name'],
    withoutEffect: {
      Description: 'for people',
      FunctionVersion: oneVersion,
      ProvisionedConcurrencyConfig: 'what runs is kept warm anyway',
      RoutingConfig: oneVersion,
    },
  },
  'AWS::Lambda::EventInvokeConfig': {
    name: (context) => ({ ref: context.logicalId, attributes: {} }),
    used: ['FunctionName', 'MaximumRetryAttempts'],
    withoutEffect: {
      Qualifier: oneVersion,
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
};

/** A version or an alias: an invocation of it is one of the function. */
function qualified(context: NamingContext, qualifier: string): string {
  return `${arn(context, 'lambda', `function:${context.property('FunctionName') ?? context.logicalId}`)}:${qualifier}`;
}
