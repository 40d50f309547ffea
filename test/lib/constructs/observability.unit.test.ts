import { describe, expect, it } from 'vitest';
import { ownFunctions, referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const alarms = Object.values(stack.resources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
const watching = (metric: string, dimension: string) =>
  alarms
    .filter(({ MetricName }) => MetricName === metric)
    .flatMap(({ Dimensions }) => Dimensions as { Name: string; Value: unknown }[])
    .filter(({ Name }) => Name === dimension)
    .map(({ Value }) => referred(Value));

describe('an alarm', () => {
  it('watches every dead-letter queue', () => {
    const queues = Object.keys(stack.resources('AWS::SQS::Queue'));
    expect(watching('ApproximateNumberOfMessagesVisible', 'QueueName').sort()).toEqual(queues.sort());
  });

  it('watches every function', () => {
    // When CDK's own fails, so does the deployment.
    const functions = ownFunctions(stack).map(([id]) => id);
    expect(watching('Errors', 'FunctionName').sort()).toEqual(functions.sort());
  });

  it('watches that the batch succeeds each day, and takes silence for failure', () => {
    expect(alarms.find(({ MetricName }) => MetricName === 'ExecutionsSucceeded')).toMatchObject({
      Period: 86_400,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it.each([
    'ExecutionsFailed',
    'ExecutionsTimedOut',
    '5xx',
    'OnFailureDestinationDeliveredEventCount',
    'AuditFindings',
    'DeadlineNotSet',
  ])('watches %s', (metric) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metric)).toHaveLength(1);
  });

  it('always reaches somebody, and says what to do', () => {
    const [topic] = Object.keys(stack.resources('AWS::SNS::Topic'));
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect((AlarmActions as unknown[]).map(referred)).toEqual([topic]);
      expect(AlarmDescription).toMatch(/\. \S/);
    }
    const [subscription] = Object.values(stack.resources('AWS::SNS::Subscription'));
    expect(subscription?.Properties).toMatchObject({ Protocol: 'email', Endpoint: { Ref: 'OpsEmail' } });
  });
});
