import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createControls } from '../../../local/controls/controls.ts';
import { identityControls } from '../../../local/controls/identity-controls.ts';
import { UnexpectedAnswer } from '../../../local/api/answer.ts';
import type { Caller } from '../../../local/api/caller.ts';
import type { Identity } from '../../../local/demo-data/identity.ts';
import { demoClients } from '../../../local/demo-data/people.ts';

const privateKey = demoClients[0]!.activated!.key;
const marie: Identity = {
  name: 'client-marie',
  role: 'client',
  clientId: 'c-marie',
  code: '482913',
  device: { deviceId: 'd1', privateKey },
};
const nina: Identity = { name: 'client-nina', role: 'client', clientId: 'c-nina', activationCode: 'abc' };
const ops: Identity = { name: 'ops', role: 'ops' };
const opsApprover: Identity = { name: 'ops-2', role: 'ops-approver' };
const suspended: Identity = { name: 'merchant-suspended', role: 'merchant', merchantId: 'm' };
const id = 'a'.repeat(26);

const answers: Record<string, object> = {
  [`getMyPaymentRequest ${id} by client-marie`]: { id, challenge: 'c', merchant: { id: 'm' } },
  'issueActivation c-nina by ops': { activationCode: 'NEW' },
};
const callerNamed = (name: string): Pick<Caller, 'call'> => ({
  call: (operation, options) => {
    const answer = answers[`${operation} ${options?.params?.['id']} by ${name}`];
    const unknown = { status: 404, headers: new Headers(), body: {}, text: '' };
    return answer ? Promise.resolve(answer as never) : Promise.reject(new UnexpectedAnswer(operation, unknown));
  },
});
const issued: [string, string][] = [];
const serve = createControls(
  identityControls({
    identities: () => [marie, nina, suspended, ops, opsApprover],
    onActivation: (...given) => void issued.push(given),
    tokenFor: ({ name }) =>
      name === suspended.name ? Promise.reject(new Error('may not sign in')) : Promise.resolve(`token of ${name}`),
    callerFor: ({ name }) => callerNamed(name) as Caller,
  }),
);

async function call(method: string, path: string, body?: unknown) {
  const response = await serve({
    method,
    url: new URL(path, 'http://127.0.0.1:4000'),
    headers: {},
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return { status: response.status, body: JSON.parse(response.body.toString()) as unknown };
}

describe('/_local/approval', () => {
  it.each([[8550], [{ value: 8550, currency: 'EUR' }]])(
    'signs the canonical JSON of what is approved, amount %j',
    async (amount) => {
      const { body } = await call('POST', '/_local/approval', {
        identity: 'client-marie',
        paymentRequestId: id,
        amount,
      });

      const {
        amount: approved,
        code,
        proof,
      } = body as { amount: object; code: string; proof: { deviceId: string; signature: string } };
      expect({ approved, code, deviceId: proof.deviceId }).toEqual({
        approved: { value: 8550, currency: 'EUR' },
        code: '482913',
        deviceId: 'd1',
      });
      const text =
        '{"act":"approve-payment","amount":8550,"challenge":"c","clientId":"c-marie","currency":"EUR",' +
        `"deviceId":"d1","merchantId":"m","paymentId":"${id}","version":1}`;
      const { kty, crv, x, y } = privateKey;
      const key = createPublicKey({ key: { kty, crv, x, y }, format: 'jwk' });
      const signature = Buffer.from(proof.signature, 'base64url');
      expect(signature).toHaveLength(64);
      expect(verify('sha256', Buffer.from(text), { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
    },
  );

  it.each<[object, number, string]>([
    [{ identity: 'client-nina' }, 409, 'identity-without-device'],
    [{ identity: 'nobody' }, 404, 'identity-unknown'],
    [{ paymentRequestId: 'b'.repeat(26) }, 404, 'payment-request-unknown'],
    [{ amount: 0 }, 422, 'body-invalid'],
    [{ amount: '8550' }, 422, 'body-invalid'],
  ])('refuses %j with %i %s', async (change, status, code) => {
    const body = { identity: 'client-marie', paymentRequestId: id, amount: 8550, ...change };
    expect(await call('POST', '/_local/approval', body)).toMatchObject({ status, body: { code } });
  });
});

it('/_local/token gives a token by name', async () => {
  expect((await call('POST', '/_local/token', { identity: 'client-nina' })).body).toEqual({
    accessToken: 'token of client-nina',
  });
  expect((await call('POST', '/_local/token', { identity: 'x' })).status).toBe(404);
  expect(await call('POST', '/_local/token', { identity: 'merchant-suspended' })).toMatchObject({
    status: 409,
    body: { code: 'sign-in-refused' },
  });
});

it('/_local/identities lists everybody, with what a script needs to sign', async () => {
  expect((await call('GET', '/_local/identities')).body).toEqual([marie, nina, suspended, ops, opsApprover]);
});

describe('/_local/activation', () => {
  it('gives the code that the back office would, and remembers it', async () => {
    expect(await call('POST', '/_local/activation', { identity: 'client-nina' })).toEqual({
      status: 200,
      body: { activationCode: 'NEW' },
    });
    expect(issued).toEqual([['client-nina', 'NEW']]);
  });

  it.each([
    ['ops', 409, 'identity-not-a-client'],
    ['nobody', 404, 'identity-unknown'],
  ])('refuses %s', async (identity, status, code) => {
    expect(await call('POST', '/_local/activation', { identity })).toMatchObject({ status, body: { code } });
  });
});
