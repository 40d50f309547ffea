import { expect, it, onTestFinished } from 'vitest';
import { serveHttp } from 'run-template/services';
import { answerCustomResource } from '../../../adapters/cloudformation/answer-custom-resource.ts';

/** An answer address that says no so many times before it takes the answer. */
async function start(refusals: number) {
  const taken: string[] = [];
  let calls = 0;
  const service = await serveHttp(({ body }) => {
    calls += 1;
    if (calls > refusals) taken.push(body);
    return Promise.resolve({ status: calls > refusals ? 200 : 503, headers: {}, body: '' });
  });
  onTestFinished(() => service.close());
  const request = { ResponseURL: service.endpoint, StackId: 's', RequestId: 'r', LogicalResourceId: 'l' };
  const pauses: number[] = [];
  const sleep = (ms: number) => Promise.resolve(void pauses.push(ms));
  return { request, sleep, pauses, taken, calls: () => calls };
}

const success = { Status: 'SUCCESS', Data: { Arn: '' } } as const;

it('asks again with growing pauses until the answer is taken', async () => {
  const { request, sleep, pauses, taken } = await start(2);

  await answerCustomResource(request, 'id', success, sleep);

  expect(taken.map((body) => JSON.parse(body) as unknown)).toEqual([
    { ...success, PhysicalResourceId: 'id', StackId: 's', RequestId: 'r', LogicalResourceId: 'l' },
  ]);
  expect(pauses).toEqual([1_000, 2_000]);
});

it('fails when the answer is never taken', async () => {
  const { request, sleep, calls } = await start(100);

  await expect(answerCustomResource(request, 'id', success, sleep)).rejects.toThrow('503');
  expect(calls()).toBe(4);
});

it('keeps a long reason within what CloudFormation takes', async () => {
  const { request, sleep, taken } = await start(0);

  await answerCustomResource(request, 'id', { Status: 'FAILED', Reason: 'é'.repeat(10_000) }, sleep);

  expect(Buffer.byteLength(taken[0] ?? '')).toBeLessThan(4_096);
  expect(JSON.parse(taken[0] ?? '')).toMatchObject({ Status: 'FAILED', Reason: 'é'.repeat(1_000) });
});
