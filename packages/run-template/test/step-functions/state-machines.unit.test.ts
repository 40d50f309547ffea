import { describe, expect, it } from 'vitest';
import type { InvocationResult } from '../../lambda/lambda-worker.ts';
import { createStateMachines } from '../../step-functions/state-machines.ts';
import { nameResources } from '../../template/local-stack.ts';

const ok = (value: unknown): InvocationResult => ({ ok: true, payload: JSON.stringify(value) });
const failed = (errorType: string): InvocationResult => ({ ok: false, error: { errorType, errorMessage: 'x' } });
const direct = (name: string, more = {}) => ({
  Type: 'Task',
  Resource: `arn:aws:lambda:eu-west-3:000000000000:function:${name}`,
  ...more,
});

function machines(
  States: Record<string, unknown>,
  StartAt: string,
  invoke: (id: string, event: unknown) => InvocationResult,
) {
  const template = {
    Resources: {
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        Properties: { DefinitionString: JSON.stringify({ StartAt, States }) },
      },
    },
  };
  const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' });
  const created = createStateMachines(stack, {
    invoke: (id, event) => Promise.resolve(invoke(id, event)),
    now: () => 0,
    onFailure: () => undefined,
  });
  return { run: (input: unknown) => created.run(stack.ref('Machine'), input), created };
}

describe('a state machine', () => {
  it('maps, waits for nothing, chooses, and passes errors by their name to Retry and Catch', async () => {
    const calls: string[] = [];
    const { run } = machines(
      {
        Pause: { Type: 'Wait', Seconds: 3600, Next: 'Each' },
        Each: {
          Type: 'Map',
          ItemsPath: '$.shards',
          ItemSelector: { 'shard.$': '$$.Map.Item.Value', 'date.$': '$.date' },
          ItemProcessor: {
            StartAt: 'One',
            States: {
              One: direct('map', {
                End: true,
                Retry: [{ ErrorEquals: ['Passing'], IntervalSeconds: 60, MaxAttempts: 2 }],
              }),
            },
          },
          ResultPath: '$.mapped',
          Next: 'Choose',
        },
        Choose: {
          Type: 'Choice',
          Choices: [{ Variable: '$.date', StringEquals: 'x', Next: 'Refuse' }],
          Default: 'Refuse',
        },
        Refuse: direct('refuse', {
          Catch: [{ ErrorEquals: ['Refused'], ResultPath: '$.failure', Next: 'Done' }],
          End: true,
        }),
        Done: { Type: 'Succeed' },
      },
      'Pause',
      (id, event) => {
        const call = `${id.split(':').at(-1)}${JSON.stringify(event)}`;
        calls.push(call);
        if (id.endsWith('refuse')) return failed('Refused');
        return calls.filter((earlier) => earlier === call).length === 1
          ? failed('Passing')
          : ok((event as { shard: number }).shard * 2);
      },
    );

    const execution = await run({ date: 'd', shards: [1, 2] });

    expect(execution.status).toBe('SUCCEEDED');
    expect(execution.output).toMatchObject({ mapped: [2, 4], failure: { Error: 'Refused' } });
    expect(calls.filter((call) => call === 'map{"shard":1,"date":"d"}')).toHaveLength(2);
  });

  it('invokes by the service integration as well', async () => {
    const { run } = machines(
      {
        Call: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'plan', 'Payload.$': '$' },
          ResultSelector: { 'answer.$': '$.Payload' },
          End: true,
        },
      },
      'Call',
      (id, event) => ok({ id, event }),
    );
    expect((await run({ a: 1 })).output).toEqual({ answer: { id: 'plan', event: { a: 1 } } });
  });

  it('that fails says so, and is not running any more', async () => {
    const { run, created } = machines({ Call: direct('x', { End: true }) }, 'Call', () => failed('Broken'));
    const running = run({});
    expect(created.running()).toBe(1);
    expect(await running).toMatchObject({ status: 'FAILED' });
    await created.idle();
    expect(created.running()).toBe(0);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    [
      'another kind of task',
      { Call: { Type: 'Task', Resource: 'arn:aws:states:::sqs:sendMessage', End: true } },
      /Machine.Call is a task of .*sqs/,
    ],
    ['a definition that is not valid', { Call: { Type: 'Task' } }, /Machine/],
  ])('stops the start at %s', (_name, states, message) => {
    expect(() => machines(states, 'Call', () => ok(null))).toThrow(message);
  });
});
