import { describe, expect, it } from 'vitest';
import { alarmingRefusals } from '../../../functions/http/alarming-refusals.ts';
import { ownFunctions, referred, synthesized, type Resource } from '../synthesized-stack.ts';

interface Dimension {
  Name: string;
  Value: unknown;
}

const stack = synthesized();
const alarms = Object.values(stack.resources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties);
/** Parts of a composite ring for nobody by themselves. */
const alone = alarms.filter(({ AlarmDescription }) => !String(AlarmDescription).startsWith('A part of '));
const composites = Object.values(stack.resources('AWS::CloudWatch::CompositeAlarm')).map(
  ({ Properties }) => Properties,
);
/** The dimensions of each metric of that name in an alarm on an expression. */
const dimensionsIn = ({ Properties }: Resource, metric: string) =>
  ((Properties['Metrics'] ?? []) as { MetricStat?: { Metric: { MetricName: string; Dimensions: Dimension[] } } }[])
    .flatMap(({ MetricStat }) => (MetricStat?.Metric.MetricName === metric ? [MetricStat.Metric.Dimensions] : []))
    .map((dimensions) =>
      Object.fromEntries(
        dimensions.map(({ Name, Value }) => [Name, typeof Value === 'string' ? Value : referred(Value)]),
      ),
    );
const inExpressions = (metric: string) =>
  Object.values(stack.resources('AWS::CloudWatch::Alarm')).flatMap((alarm) => dimensionsIn(alarm, metric));
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

  it('watches every function, but for steps of the batch: an attempt that fails is made again', () => {
    const steps = JSON.stringify(stack.resources('AWS::StepFunctions::StateMachine'));
    // When CDK's own fails, so does the deployment.
    const functions = ownFunctions(stack).map(([id]) => id);
    const releases = Object.entries(stack.resources('AWS::Lambda::Version'));
    const called = releases.filter(([id]) => steps.includes(`"${id}"`));
    const ofMachines = called.map(([, { Properties }]) => referred(Properties['FunctionName']));
    const watched = functions.filter((id) => !ofMachines.includes(id));
    expect(functions.length - watched.length).toBe(8);
    expect(watching('Errors', 'FunctionName').sort()).toEqual(watched.sort());
  });

  it('watches how far each reader of a stream is behind', () => {
    const aliases = Object.entries(stack.resources('AWS::Lambda::Alias'));
    const functionOf = (called: unknown) => {
      const [, alias] = aliases.find(([id]) => JSON.stringify(called).includes(`"${id}"`)) ?? [];
      return referred(alias ? alias.Properties['FunctionName'] : called);
    };
    const readers = Object.values(stack.resources('AWS::Lambda::EventSourceMapping')).map(({ Properties }) =>
      functionOf(Properties['FunctionName']),
    );
    expect(watching('IteratorAge', 'FunctionName').sort()).toEqual(readers.sort());
  });

  it('watches that no table refuses calls or fails', () => {
    const tables = Object.keys(stack.resources('AWS::DynamoDB::Table')).sort();
    const ofTables = (metric: string) => [...new Set(inExpressions(metric).map(({ TableName }) => TableName))].sort();
    expect(ofTables('WriteThrottleEvents')).toEqual(tables);
    expect(ofTables('ReadThrottleEvents')).toEqual(tables);
    expect(ofTables('SystemErrors')).toEqual(tables);
  });

  it('watches sign-in of each pool', () => {
    const pools = Object.keys(stack.resources('AWS::Cognito::UserPool')).sort();
    for (const metric of ['SignInThrottles', 'TokenRefreshThrottles', 'SignInSuccesses']) {
      expect([...new Set(inExpressions(metric).map(({ UserPool }) => UserPool))].sort()).toEqual(pools);
    }
  });

  it('watches that no function is refused capacity, ten to an alarm', () => {
    const throttled = Object.entries(stack.resources('AWS::CloudWatch::Alarm'))
      .filter(([id]) => id.startsWith('FunctionsThrottled'))
      .flatMap(([, alarm]) => dimensionsIn(alarm, 'Throttles'))
      .map(({ FunctionName }) => FunctionName);
    expect(throttled.sort()).toEqual(
      ownFunctions(stack)
        .map(([id]) => id)
        .sort(),
    );
  });

  it.each(['AuditDone', 'ExportChecked'])('rings when it was silent for 26 hours: %s', (metric) => {
    expect(alarms.find(({ MetricName }) => MetricName === metric)).toMatchObject({
      Period: 3600,
      EvaluationPeriods: 26,
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      TreatMissingData: 'breaching',
    });
  });

  it('rings when the canary is silent, and when the sweeper is', () => {
    const [canary] = alarms.filter(({ MetricName }) => MetricName === 'CanaryFailed');
    expect(canary).toMatchObject({ EvaluationPeriods: 2, Threshold: 1, TreatMissingData: 'breaching' });
    const [sweeper] = alarms.filter(({ MetricName }) => MetricName === 'Invocations');
    expect(sweeper).toMatchObject({ ComparisonOperator: 'LessThanThreshold', TreatMissingData: 'breaching' });
  });

  it.each([
    'ExportMissing',
    'KeysUnavailable',
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
    const topic = Object.keys(stack.resources('AWS::SNS::Topic')).find((id) => id.startsWith('Alarms'));
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

  it('always reaches somebody, also when it is over, and says what to do', () => {
    for (const { AlarmActions, OKActions, AlarmDescription } of [...alone, ...composites]) {
      expect(AlarmActions).toHaveLength(1);
      expect(OKActions).toEqual(AlarmActions);
      expect(AlarmDescription).toMatch(/\. \S/);
    }
  });

  it('wakes somebody for what cannot wait, and leaves the rest for the morning', () => {
    const topics = Object.keys(stack.resources('AWS::SNS::Topic'));
    expect(topics).toHaveLength(2);
    const onCall = topics.find((id) => id.startsWith('Alarms'));
    const wakes = [
      ...Object.entries(stack.resources('AWS::CloudWatch::Alarm')),
      ...Object.entries(stack.resources('AWS::CloudWatch::CompositeAlarm')),
    ]
      .filter(([, { Properties }]) =>
        ((Properties['AlarmActions'] ?? []) as unknown[]).some((to) => referred(to) === onCall),
      )
      .map(([id]) => id.replace(/(?:Alarm)?[0-9A-F]{8}$/, ''));
    expect(wakes.sort()).toEqual([
      'ApiFailing',
      'ApprovalsSlow',
      'AuditFindings',
      'CanaryFailed',
      'ClientApiFailing',
      'CounterOnCounterRequestBehind',
      'CreditLimitReached',
      'CreditOrdersCreditOrderBehind',
      'EventsOnPaymentEventBehind',
      'ExportMissing',
      'LinesNotClosed',
      'MerchantApiFailing',
      'NoticesSendNoticeBehind',
      'OperatorChangesChangeOperatorsBehind',
      'ReimbursementFailed',
      'ReimbursementTimedOut',
      'ViewsProjectPaymentsBehind',
    ]);
    const subscriptions = Object.values(stack.resources('AWS::SNS::Subscription'));
    const told = (endpoint: string) =>
      subscriptions.filter(({ Properties }) => referred(Properties['Endpoint']) === endpoint);
    expect(
      told('OpsEmail')
        .map(({ Properties }) => referred(Properties['TopicArn']))
        .sort(),
    ).toEqual(topics.sort());
    for (const [endpoint, protocol] of [
      ['OnCallEmail', 'email'],
      ['OnCallUrl', 'https'],
    ] as const) {
      const [subscription, ...more] = told(endpoint);
      expect(more).toEqual([]);
      expect(subscription).toMatchObject({ Condition: expect.any(String) as string });
      expect(subscription?.Properties).toMatchObject({ Protocol: protocol });
      expect(referred(subscription?.Properties['TopicArn'])).toBe(onCall);
    }
  });
});

it('the dashboard says what a payment costs: what the account costs in a day, by the approvals of that day', () => {
  const [dashboard] = Object.values(stack.resources('AWS::CloudWatch::Dashboard'));
  const body = JSON.stringify(dashboard!.Properties['DashboardBody']).replaceAll('\\\\\\"', '"').replaceAll('\\"', '"');
  expect(body).toContain('"expression":"IF(DIFF(charges) < 0, charges, DIFF(charges)) / approvals"');
  expect(body).toMatch(/"AWS\/Billing","EstimatedCharges","Currency","USD",\{[^}]*"region":"us-east-1"/);
  expect(body).toContain('"/v1/me/payment-requests/{id}/approve"');
});

describe('an objective', () => {
  /** The alarms that the rule of a composite names, each with its window in minutes. */
  const partsOf = (id: string) => {
    const [, rule] = Object.entries(stack.resources('AWS::CloudWatch::CompositeAlarm')).find(([each]) =>
      each.startsWith(id),
    )!;
    const text = JSON.stringify(rule.Properties['AlarmRule']);
    return Object.entries(stack.resources('AWS::CloudWatch::Alarm')).filter(([each]) => text.includes(`"${each}"`));
  };

  it.each(['ApiFailing', 'MerchantApiFailing', 'ClientApiFailing'])(
    '%s rings when 2 %% of the month is gone in an hour or 5 %% in six, and it goes on',
    (id) => {
      const parts = partsOf(id).map(([, { Properties }]) => {
        const metrics = Properties['Metrics'] as { MetricStat?: { Period: number } }[];
        const periods = new Set(metrics.flatMap(({ MetricStat }) => (MetricStat ? [MetricStat.Period] : [])));
        expect(Properties['AlarmActions']).toBeUndefined();
        return [[...periods], Number((Properties['Threshold'] as number).toFixed(6))];
      });
      expect(parts).toEqual(
        expect.arrayContaining([
          [[3_600], 0.0144],
          [[300], 0.0144],
          [[21_600], 0.006],
          [[1_800], 0.006],
        ]),
      );
      expect(parts).toHaveLength(4);
    },
  );

  it.each([
    ['four of four calls of a small stage', 4, 4, true],
    ['one of fifty', 1, 50, false],
    ['half a percent of very many', 500, 100_000, false],
    ['two percent of very many', 2_000, 100_000, true],
    ['nothing', 0, 0, false],
  ])('rings for %s: %s', (_what, failed, calls, rings) => {
    const [, { Properties }] = partsOf('ApiFailing').find(([id]) => id.includes('Over5Minutes'))!;
    const { Expression } = (Properties['Metrics'] as { Expression?: string }[]).find(
      (metric) => metric.Expression !== undefined,
    )!;
    expect(valueOf(String(Expression), { b0: failed, a0: calls }) >= Number(Properties['Threshold'])).toBe(rings);
  });
});

/** Metric math of one data point, as far as it is used here: `IF(…, …, 0)`, `FILL(x, 0)`, sums and a quotient. */
function valueOf(expression: string, values: Record<string, number>): number {
  const [, bad, least, quotient] =
    /^IF\((\(.*\)) >= (\d+), (.*), 0\)$/.exec(
      expression.replace(/FILL\((\w+), 0\)/g, (_all, name: string) => String(values[name])),
    ) ?? [];
  const sum = (text = '') =>
    text
      .replace(/[()]/g, '')
      .split(' + ')
      .reduce((total, each) => total + Number(each), 0);
  const [over, under] = (quotient ?? '').split(' / ');
  return sum(bad) >= Number(least) ? sum(over) / sum(under) : 0;
}
