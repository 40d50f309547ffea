import { expect, it } from 'vitest';
import { createAsynchronousInvoke } from '../../lambda/invoke-asynchronously.ts';
import { nameResources } from '../../template/local-stack.ts';

const template = {
  Resources: {
    Expire: {
      Type: 'AWS::Lambda::Function',
      Properties: { DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] } } },
    },
    Dead: { Type: 'AWS::SQS::Queue' },
    Retries: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Expire' }, MaximumRetryAttempts: 1, Qualifier: '$LATEST' },
    },
  },
};

it.each([
  [1, 2, []],
  [9, 2, ['{"id":7}']],
])(
  'an invocation that fails %i times is tried %i times, then kept in the dead-letter queue',
  async (failures, attempts, kept) => {
    const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' });
    let calls = 0;
    const dead: string[] = [];
    const invoke = createAsynchronousInvoke(stack, {
      invoke: () =>
        Promise.resolve(
          ++calls <= failures
            ? { ok: false, error: { errorType: 'E', errorMessage: '' } }
            : { ok: true, payload: 'null' },
        ),
      sendMessage: (queueArn, body) => {
        expect(queueArn).toBe(stack.attribute('Dead', 'Arn'));
        dead.push(body);
      },
      onDiscarded: () => undefined,
      pauseMs: 0,
    });

    await invoke(stack.attribute('Expire', 'Arn'), { id: 7 });

    expect(calls).toBe(attempts);
    expect(dead).toEqual(kept);
  },
);
