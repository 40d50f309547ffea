import { encryption, tags } from './reasons.ts';
import { arn, nameOf } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** Queues, topics, schedules, rules of the default event bus, and state machines. */
export const eventKinds: Readonly<Record<string, ResourceKind>> = {
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
  'AWS::Events::Rule': {
    name: (context) => {
      const name = nameOf(context, 'Name').slice(0, 64);
      return { ref: name, attributes: { Arn: arn(context, 'events', `rule/${name}`) } };
    },
    used: ['Name', 'EventPattern', 'State', 'Targets'],
    withoutEffect: { ...tags, Description: 'for people' },
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
    used: [
      'StateMachineName',
      'DefinitionString',
      'Definition',
      'DefinitionSubstitutions',
      'StateMachineType',
      'RoleArn',
      'LoggingConfiguration',
      'TracingConfiguration',
    ],
    withoutEffect: {
      ...tags,
      EncryptionConfiguration: encryption,
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
