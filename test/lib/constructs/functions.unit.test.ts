import { describe, expect, it } from 'vitest';
import { concurrencyFrom, concurrencyNeeded } from '../../../contract/settings/concurrency-settings.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import {
  calledFunction,
  functionEntries,
  ownFunctions,
  referred,
  synthesized,
  type Resource,
} from '../synthesized-stack.ts';

const dev = synthesized('dev');
const prod = synthesized('prod');
const entries = functionEntries(dev);
const functions = ownFunctions(dev);

describe('every function', () => {
  it.each(functions)('%s runs on Node 24 and arm64', (_id, { Properties }) => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
  });

  it.each([
    ['dev', dev, 7, 'Delete'],
    ['prod', prod, 180, 'RetainExceptOnCreate'],
  ] as const)('has its own log group in %s, kept for a stated time', (_stage, stack, days, policy) => {
    const groups = stack.resources('AWS::Logs::LogGroup');
    const own = Object.values(stack.resources('AWS::Lambda::Function')).map(({ Properties }) =>
      referred((Properties['LoggingConfig'] as { LogGroup: unknown }).LogGroup),
    );
    expect(new Set(own).size).toBe(own.length);
    expect(
      Object.values(groups).map(({ Properties, DeletionPolicy }) => [Properties['RetentionInDays'], DeletionPolicy]),
    ).toEqual(Object.keys(groups).map(() => [days, policy]));
  });

  it('that nobody waits for keeps what failed for good', () => {
    const keeping = functions.filter(([, { Properties }]) => Properties['DeadLetterConfig'] !== undefined);
    expect(keeping.map(([id]) => entries[id]).sort()).toEqual([
      'carry-out-blocks',
      'check-export',
      'check-pages',
      'expire-payment',
      'on-mail-event',
      'send-digests',
      'sweep-deadlines',
      'warn-of-holds',
    ]);
  });
});

describe('the functions of the APIs', () => {
  const apis = functions.filter(([id]) => entries[id]?.endsWith('-api'));

  it('have of Lambda’s calls at once what is kept for them, and what nobody has otherwise', () => {
    const keptIn = (stack: typeof dev) =>
      ownFunctions(stack).flatMap(
        ([
          id,
          {
            Properties: { ReservedConcurrentExecutions: kept },
          },
        ]) => (kept === undefined ? [] : [[functionEntries(stack)[id], kept]]),
      );
    expect(keptIn(prod)).toEqual([]);
    expect(keptIn(synthesized('dev', { concurrency: '{"clientApi": 300}' }))).toEqual([['client-api', 300]]);
    expect(concurrencyNeeded(concurrencyFrom({ clientApi: 300, merchantApi: 200 }))).toBe(600);
    expect(concurrencyNeeded(concurrencyFrom({}))).toBeUndefined();
  });

  it('are ended well before a call is taken to be over', () => {
    expect(apis).toHaveLength(5);
    for (const [, { Properties }] of apis) {
      expect(Number(Properties['Timeout']) * 1_000).toBeLessThanOrEqual(inFlightMaxMs - 5_000);
    }
  });
});

describe('the stream of the payments', () => {
  const ofPayments = Object.values(dev.resources('AWS::Lambda::EventSourceMapping'))
    .map(({ Properties }) => Properties)
    .filter((properties) => referred(properties['EventSourceArn']).startsWith('TablesPayments'));

  it('has two readers, the most that DynamoDB lets read a shard', () => {
    const readers = ofPayments.map((properties) => entries[calledFunction(dev, properties['FunctionName'])]);
    expect(readers.sort()).toEqual(['on-payment-event', 'project-payments']);
  });

  it.each(ofPayments)('loses nothing, and lets one bad record hold up nothing for ever', (properties) => {
    expect(properties).toMatchObject({
      StartingPosition: 'TRIM_HORIZON',
      BisectBatchOnFunctionError: true,
    });
    expect(properties['MaximumRetryAttempts']).toBeLessThanOrEqual(100);
    const { OnFailure } = properties['DestinationConfig'] as { OnFailure: { Destination: unknown } };
    expect(dev.resources('AWS::S3::Bucket')).toHaveProperty(referred(OnFailure.Destination));
  });
});

describe('the schedules', () => {
  const schedules = Object.values(dev.resources('AWS::Scheduler::Schedule')).map(({ Properties }) => Properties);
  const target = ({ Target }: Resource['Properties']) => Target as Record<string, unknown>;

  it.each([
    ['DeadlinesSweepDeadlines', 'rate(1 minute)'],
    ['ReimbursementMachine', 'cron(0 6 * * ? *)'],
    ['AuditMachine', 'cron(0 3 * * ? *)'],
  ])('start %s at %s, Paris time, to the minute', (started, expression) => {
    const schedule = schedules.find((one) => referred(target(one)['Arn']).startsWith(started));
    expect(schedule).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Europe/Paris',
      FlexibleTimeWindow: { Mode: 'OFF' },
    });
  });

  it.each(schedules)('keep a start that did not happen ($ScheduleExpression)', (schedule) => {
    const { DeadLetterConfig, RetryPolicy } = target(schedule) as {
      DeadLetterConfig: { Arn: unknown };
      RetryPolicy: { MaximumRetryAttempts: number };
    };
    expect(dev.resources('AWS::SQS::Queue')).toHaveProperty(referred(DeadLetterConfig.Arn));
    expect(RetryPolicy.MaximumRetryAttempts).toBeGreaterThan(0);
  });
});
