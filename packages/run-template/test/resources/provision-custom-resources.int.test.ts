import { expect, it } from 'vitest';
import type { InvocationResult } from '../../lambda/lambda-worker.ts';
import { provisionCustomResources } from '../../resources/provision-custom-resources.ts';
import { nameResources } from '../../template/local-stack.ts';

const template = {
  Resources: {
    Provider: { Type: 'AWS::Lambda::Function' },
    Push: {
      Type: 'Custom::PushPlatform',
      Properties: { ServiceToken: { 'Fn::GetAtt': ['Provider', 'Arn'] }, Retries: 3, Nested: { on: true } },
    },
    Emptied: { Type: 'Custom::S3AutoDeleteObjects', Properties: { ServiceToken: 'x' } },
  },
};
const done: InvocationResult = { ok: true, payload: 'null' };

async function provision(answer: object | undefined, result = done) {
  const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' });
  const events: Record<string, unknown>[] = [];
  await provisionCustomResources(stack, async (functionId, event) => {
    expect(functionId).toBe(stack.attribute('Provider', 'Arn'));
    events.push(event as Record<string, unknown>);
    const { ResponseURL } = event as { ResponseURL: string };
    if (answer) await fetch(ResponseURL, { method: 'PUT', body: JSON.stringify(answer) });
    return result;
  });
  return { stack, events };
}

it('invokes our own, as CloudFormation does, and gives the answer to the stack', async () => {
  const { stack, events } = await provision({ Status: 'SUCCESS', PhysicalResourceId: 'app', Data: { Arn: 'arn:app' } });

  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({
    RequestType: 'Create',
    LogicalResourceId: 'Push',
    ResourceType: 'Custom::PushPlatform',
    ResourceProperties: { Retries: '3', Nested: { on: 'true' } },
  });
  expect(stack.ref('Push')).toBe('app');
  expect(stack.attribute('Push', 'Arn')).toBe('arn:app');
});

it.each<[string, object | undefined, InvocationResult, RegExp]>([
  ['says that it failed', { Status: 'FAILED', Reason: 'no credentials' }, done, /Push .* failed: no credentials/],
  ['does not answer', undefined, done, /Push .* failed: it did not answer/],
  ['throws', undefined, { ok: false, error: { errorType: 'E', errorMessage: 'a bug' } }, /Push .* failed: a bug/],
])('stops the start when one %s', async (_name, answer, result, message) => {
  await expect(provision(answer, result)).rejects.toThrow(message);
});
