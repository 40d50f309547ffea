import { expect, it } from 'vitest';
import { createFaults } from 'run-template';
import { createControls } from '../../../local/controls/controls.ts';
import { faultControls } from '../../../local/controls/fault-controls.ts';

function given() {
  const faults = createFaults();
  const serve = createControls(faultControls(faults));
  const call = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const url = new URL(path, 'http://127.0.0.1:4000');
    const request = { method, url, headers: {}, body: Buffer.from(JSON.stringify(body ?? {})) };
    const answer = await serve(request as Parameters<typeof serve>[0]);
    return { status: answer.status, body: JSON.parse(String(answer.body)) as unknown };
  };
  return { faults, call };
}

const throttled = { service: 'DynamoDB', operation: 'GetItem', kind: 'throttled', times: 2 };

it('breaks one operation so many times, and says what is left of it', async () => {
  const { faults, call } = given();
  expect((await call('POST', '/_local/faults', throttled)).body).toEqual([{ ...throttled, struck: 0 }]);
  expect(faults.strike('KMS', 'GetItem')).toBeUndefined();
  expect(faults.strike('DynamoDB', 'PutItem')).toBeUndefined();
  expect(faults.strike('DynamoDB', 'GetItem')).toBe('throttled');
  expect((await call('GET', '/_local/faults')).body).toEqual([{ ...throttled, struck: 1 }]);
  expect(faults.strike('DynamoDB', 'GetItem')).toBe('throttled');
  expect(faults.strike('DynamoDB', 'GetItem')).toBeUndefined();
  expect((await call('GET', '/_local/faults')).body).toEqual([]);
});

it('breaks a whole service until it is ended', async () => {
  const { faults, call } = given();
  await call('POST', '/_local/faults', { service: 'KMS', kind: 'hangs' });
  for (let calls = 0; calls < 3; calls += 1) expect(faults.strike('KMS', 'VerifyMac')).toBe('hangs');
  expect((await call('POST', '/_local/faults/end')).body).toEqual([]);
  expect(faults.strike('KMS', 'VerifyMac')).toBeUndefined();
});

it.each([
  [{ service: 'S3', operation: 'PutObject', kind: 'fails' }, 'operation-not-told'],
  [{ service: 'EC2', kind: 'fails' }, 'body-invalid'],
  [{ service: 'KMS', kind: 'explodes' }, 'body-invalid'],
  [{ service: 'KMS', kind: 'fails', times: 0 }, 'body-invalid'],
])('takes no %j', async (fault, code) => {
  const { faults, call } = given();
  expect(await call('POST', '/_local/faults', fault)).toMatchObject({ status: 422, body: { code } });
  expect(faults.list()).toEqual([]);
});
