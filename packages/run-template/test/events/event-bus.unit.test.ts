import { expect, it } from 'vitest';
import { createEventBus } from '../../events/event-bus.ts';
import { nameResources } from '../../template/local-stack.ts';

const pattern = { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': ['mails'] } } } };

function bus(rule: Record<string, unknown>) {
  const stack = nameResources(
    {
      stackName: 'Notes',
      assets: new Map(),
      template: { Resources: { Rule: { Type: 'AWS::Events::Rule', Properties: rule } } },
    },
    { url: 'http://127.0.0.1:4000' },
  );
  const delivered: { target: string; event: unknown }[] = [];
  const deliver = (target: string, event: unknown) => Promise.resolve(void delivered.push({ target, event }));
  const onError = (error: unknown) => {
    throw error;
  };
  return { delivered, ...createEventBus(stack, { deliver, now: () => 0, onError }) };
}

const event = (set: string) => ({ source: 'aws.ses', detail: { mail: { tags: { 'ses:configuration-set': [set] } } } });

it('brings an event to the functions of the rules that want it', async () => {
  const { put, idle, delivering, delivered } = bus({ EventPattern: pattern, Targets: [{ Arn: 'f', Id: '1' }] });

  put(event('mails'));
  put(event('other'));
  expect(delivering()).toBe(1);
  await idle();

  expect(delivered).toMatchObject([{ target: 'f', event: { account: '000000000000', ...event('mails') } }]);
  expect(delivering()).toBe(0);
});

it('brings nothing by a rule that is disabled', async () => {
  const off = { EventPattern: pattern, Targets: [{ Arn: 'f', Id: '1' }], State: 'DISABLED' };
  const { put, idle, delivered } = bus(off);
  put(event('mails'));
  await idle();
  expect(delivered).toEqual([]);
});

it('brings what a rule is retried by, and where its failures go, as every other event', async () => {
  const target = { Arn: 'm', Id: '1', RoleArn: 'r', RetryPolicy: { MaximumRetryAttempts: 2 }, DeadLetterConfig: {} };
  const { put, idle, delivered } = bus({ EventPattern: pattern, Targets: [target] });
  put(event('mails'));
  await idle();
  expect(delivered).toMatchObject([{ target: 'm' }]);
});

it('refuses what it does not know of a target or a pattern', () => {
  const target = { Arn: 'f', Id: '1', InputPath: '$.detail' };
  expect(() => bus({ EventPattern: pattern, Targets: [target] })).toThrow('does not know InputPath of a target');
  expect(() => bus({ EventPattern: { source: [{ suffix: 'ses' }] }, Targets: [] })).toThrow('suffix');
});
