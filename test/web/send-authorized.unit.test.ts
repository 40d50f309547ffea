import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../web/api/failure.ts';
import { sendAuthorized } from '../../web/api/send-authorized.ts';
import { SignInEnded } from '../../web/sign-in/openid.ts';

/** What each call carried: the token, and the body if it has one. */
let sent: string[] = [];
let good = 'token-2';

beforeEach(() => {
  sent = [];
  good = 'token-2';
  vi.stubGlobal('fetch', async (request: Request) => {
    const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
    sent.push(`${token} ${await request.text()}`.trim());
    return token === good ? Response.json({ id: 'm-1' }) : new Response('{"message":"Unauthorized"}', { status: 401 });
  });
});
afterEach(() => void vi.unstubAllGlobals());

const read = () => new Request('https://pay.example.fr/v1/merchant');
/** A session that had `token-1`, and gives `token-2` to whoever says that it was refused. */
const session = (refused?: string) => Promise.resolve(refused === 'token-1' ? 'token-2' : 'token-1');

describe('a call whose token the API does not take', () => {
  it('is made once more with another token, body and all', async () => {
    const pay = new Request('https://pay.example.fr/v1/payment-requests', { method: 'POST', body: '85,50 €' });
    expect((await sendAuthorized(pay, session)).status).toBe(200);
    expect(sent).toEqual(['token-1 85,50 €', 'token-2 85,50 €']);
  });

  it('is made once more only: the second refusal counts', async () => {
    good = 'none';
    expect((await sendAuthorized(read(), session)).status).toBe(401);
    expect(sent).toEqual(['token-1', 'token-2']);
  });

  it.each([
    ['ends the session when the provider knows it no more', new SignInEnded(), 'signed-out'],
    ['sends nobody away when the provider cannot be reached', new Failure({ kind: 'unreachable' }), 'unreachable'],
  ])('%s', async (_what, error, kind) => {
    const renewal = (refused?: string) => (refused === undefined ? Promise.resolve('token-1') : Promise.reject(error));
    await expect(sendAuthorized(read(), renewal)).rejects.toMatchObject({ reason: { kind } });
  });
});
