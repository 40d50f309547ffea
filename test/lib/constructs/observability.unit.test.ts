import { describe, expect, it } from 'vitest';
import { alarmingRefusals } from '../../../functions/http/alarming-refusals.ts';
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

  it('watches that no function is refused capacity, ten to an alarm', () => {
    const throttled = alarms
      .flatMap(
        ({ Metrics }) => (Metrics ?? []) as { MetricStat?: { Metric: { MetricName: string; Dimensions: unknown } } }[],
      )
      .flatMap(({ MetricStat }) =>
        MetricStat?.Metric.MetricName === 'Throttles' ? [MetricStat.Metric.Dimensions] : [],
      )
      .map((dimensions) => referred((dimensions as { Value: unknown }[])[0]?.Value));
    expect(throttled.sort()).toEqual(
      ownFunctions(stack)
        .map(([id]) => id)
        .sort(),
    );
  });

  it('watches that the batch succeeds each day, and takes silence for failure', () => {
    expect(alarms.find(({ MetricName }) => MetricName === 'ExecutionsSucceeded')).toMatchObject({
      Period: 86_400,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('rings when no audit has come to its end for 26 hours', () => {
    expect(alarms.find(({ MetricName }) => MetricName === 'AuditDone')).toMatchObject({
      Period: 3600,
      EvaluationPeriods: 26,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it.each([
    '5xx',
    'AuditFindings',
    'LinesOverdue',
    'TransfersUnanswered',
    'DeadlineNotSet',
    'MailRefused',
    'BankFileRefused',
    'PageErrors',
    'PageFilesMissed',
    'ApplicationsOverAllowance',
    'CalledAroundFront',
    ...Object.values(alarmingRefusals),
  ])('watches %s', (metric) => {
    expect(alarms.filter(({ MetricName }) => MetricName === metric)).toHaveLength(1);
  });

  it('hears of its own stage only, in an account that has two', () => {
    const stages = Object.values(synthesized('prod').resources('AWS::Lambda::Function'))
      .map(({ Properties }) => (Properties['Environment'] as { Variables?: { STAGE?: string } } | undefined)?.Variables)
      .filter((variables) => variables?.STAGE !== undefined);
    expect(new Set(stages.map((variables) => variables?.STAGE))).toEqual(new Set(['prod']));
    const own = alarms.filter(({ Namespace }) => Namespace === 'Encaissement');
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter(({ Dimensions }) => JSON.stringify(Dimensions) !== '[{"Name":"Stage","Value":"dev"}]')).toEqual(
      [],
    );
  });

  it.each(['ExecutionsFailed', 'ExecutionsTimedOut'])('watches every state machine: %s', (metric) => {
    const machines = Object.keys(stack.resources('AWS::StepFunctions::StateMachine'));
    expect(watching(metric, 'StateMachineArn').sort()).toEqual(machines.sort());
  });

  it('watches what each of the streams gave up', () => {
    const givenUp = alarms.filter(({ MetricName }) => MetricName === 'OnFailureDestinationDeliveredEventCount');
    const mappings = Object.keys(stack.resources('AWS::Lambda::EventSourceMapping'));
    expect(givenUp).toHaveLength(mappings.length);
  });

  it('rings when an operator is made or changed, unless two people have agreed to it', () => {
    const [pool] = Object.keys(stack.resources('AWS::Cognito::UserPool')).filter((id) => id.includes('BackOffice'));
    const rules = Object.entries(stack.resources('AWS::Events::Rule'));
    const rule = rules.find(([id]) => id.includes('OperatorsChanged'))?.[1].Properties;
    const { detail } = rule?.['EventPattern'] as {
      detail: {
        eventName: string[];
        requestParameters: { userPoolId: unknown[] };
        userIdentity: { sessionContext: { sessionIssuer: { arn: unknown } } };
      };
    };
    // Whatever has no role, and every role but that of the function that carries such changes out.
    const [agreed] = Object.keys(stack.resources('AWS::IAM::Role')).filter((id) => id.includes('ChangeOperators'));
    expect(detail.userIdentity.sessionContext.sessionIssuer.arn).toEqual([
      { exists: false },
      { 'anything-but': [{ 'Fn::GetAtt': [agreed, 'Arn'] }] },
    ]);
    expect(detail.requestParameters.userPoolId.map(referred)).toEqual([pool]);
    expect(detail.eventName).toEqual(
      expect.arrayContaining(['AdminCreateUser', 'AdminAddUserToGroup', 'AdminSetUserMFAPreference']),
    );
    const [topic] = Object.keys(stack.resources('AWS::SNS::Topic'));
    expect((rule?.['Targets'] as { Arn: unknown }[]).map(({ Arn }) => referred(Arn))).toEqual([topic]);
  });

  it('rings when a second factor of somebody of a merchant is taken away', () => {
    const [pool] = Object.keys(stack.resources('AWS::Cognito::UserPool')).filter((id) => id.includes('Merchants'));
    const rules = Object.entries(stack.resources('AWS::Events::Rule'));
    const [, rule] = rules.find(([id]) => id.includes('FactorsChanged')) ?? [];
    const { detail } = rule?.Properties['EventPattern'] as {
      detail: { eventName: string[]; requestParameters: { userPoolId: unknown[] } };
    };
    expect(detail.requestParameters.userPoolId.map(referred)).toEqual([pool]);
    expect(detail.eventName).toContain('AdminSetUserMFAPreference');
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

it('the dashboard says what a payment costs: what the account costs in a day, by the approvals of that day', () => {
  const [dashboard] = Object.values(stack.resources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard!.Properties['DashboardBody']).replaceAll('\\\\\\"', '"').replaceAll('\\"', '"');
  expect(body).toContain('"expression":"IF(DIFF(charges) < 0, charges, DIFF(charges)) / approvals"');
  expect(body).toMatch(/"AWS\/Billing","EstimatedCharges","Currency","USD",\{[^}]*"region":"us-east-1"/);
  expect(body).toContain('"/v1/me/payment-requests/{id}/approve"');
});
