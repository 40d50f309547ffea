import { describe, expect, it } from 'vitest';
import { rolePolicies } from '../policies.ts';
import { referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const only = <T>(found: readonly T[]): T => {
  expect(found).toHaveLength(1);
  return found[0]!;
};
const named = (type: string, start: string) =>
  only(Object.entries(stack.resources(type)).filter(([id]) => id.startsWith(start)));

interface Target {
  Arn: unknown;
  RoleArn: unknown;
  DeadLetterConfig: { Arn: unknown };
}

describe('what starts when a file of the bank comes', () => {
  const [machine] = named('AWS::StepFunctions::StateMachine', 'Bank');
  const [bucket] = named('AWS::S3::Bucket', 'BankInbox');
  const [rule, { Properties }] = named('AWS::Events::Rule', 'BankFileCame');
  const target = only(Properties['Targets'] as Target[]);
  const queue = referred(target.DeadLetterConfig.Arn);

  it('is the machine that takes it, by objects of that bucket alone', () => {
    expect(referred(target.Arn)).toBe(machine);
    expect(Properties['EventPattern']).toMatchObject({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: { bucket: { name: [{ Ref: bucket }] } },
    });
  });

  it('may start that machine, and nothing else', () => {
    expect(rolePolicies(stack).get(referred(target.RoleArn))).toMatchObject([
      { Effect: 'Allow', Action: ['states:StartExecution'], Resource: [`<${machine}>`] },
    ]);
  });

  it('keeps what could not be started where this rule alone may put it', () => {
    const [, policy] = only(
      Object.entries(stack.resources('AWS::SQS::QueuePolicy')).filter(([, each]) =>
        (each.Properties['Queues'] as unknown[]).some((one) => referred(one) === queue),
      ),
    );
    const { Statement } = policy.Properties['PolicyDocument'] as { Statement: Record<string, unknown>[] };
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toMatchObject([
      {
        Action: 'sqs:SendMessage',
        Principal: { Service: 'events.amazonaws.com' },
        Condition: { ArnEquals: { 'aws:SourceArn': { 'Fn::GetAtt': [rule, 'Arn'] } } },
      },
    ]);
  });
});
