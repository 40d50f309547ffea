import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../../contract/duration.ts';
import { verifyPayeeAt } from '../../../adapters/payee-verification/verify-payee.ts';
import { systemRandomness } from '../../../adapters/randomness.ts';

const payee = { accountHolder: 'Cimes SARL', iban: 'FR7630006000011234567890189' };
let answer: (request: IncomingMessage, response: ServerResponse) => void;
const asked: { authorization: string | undefined; body: unknown }[] = [];
const server = createServer((request, response) => {
  void text(request).then((body) => {
    // What an earlier test gave up on may still come in.
    if (request.url?.startsWith(new URL(address).pathname) !== true) return;
    asked.push({ authorization: request.headers.authorization, body: JSON.parse(body) as unknown });
    answer(request, response);
  });
});
let address: string;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

let failures: unknown[];
let secret: string;
beforeEach(() => {
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${systemRandomness.uuid()}`;
  asked.length = 0;
  failures = [];
  secret = '{"key": "first"}';
});

const service = ({ url = address, withinMs = MINUTE_MS } = {}) =>
  verifyPayeeAt({
    url,
    readSecret: () => Promise.resolve(secret),
    withinMs,
    random: systemRandomness,
    onFailure: (error) => failures.push(error),
  });
const says = (body: unknown, status = 200) => {
  answer = (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
};
const noAnswer = { outcome: 'NOT_CHECKED', because: 'NO_ANSWER' };

describe('asking a bank whose an account is', () => {
  it.each([
    [{ partyNameMatch: 'MTCH' }, { outcome: 'MATCH' }],
    [
      { partyNameMatch: 'CMTC', matchedName: 'CIMES ET FILS' },
      { outcome: 'CLOSE_MATCH', name: 'CIMES ET FILS' },
    ],
    [{ partyNameMatch: 'NMTC' }, { outcome: 'NO_MATCH' }],
    [{ partyNameMatch: 'NOAP' }, { outcome: 'NOT_CHECKED', because: 'NOT_POSSIBLE' }],
  ])('understands %o', async (body, outcome) => {
    says(body);
    expect(await service()(payee)).toEqual(outcome);
    expect(asked).toEqual([
      {
        authorization: 'Bearer first',
        body: { party: { name: 'Cimes SARL' }, partyAccount: { iban: payee.iban } },
      },
    ]);
    expect(failures).toEqual([]);
  });

  it('asks nobody where there is nobody to ask', async () => {
    expect(await service({ url: '' })(payee)).toEqual({ outcome: 'NOT_CHECKED', because: 'NO_SERVICE' });
    expect(asked).toEqual([]);
  });

  it.each([
    ['an outage', '{}', 503],
    ['an answer that is none', '<html>Cimes SARL</html>', 200],
    ['an answer of another kind', { partyNameMatch: 'PERHAPS' }, 200],
    ['a close match without the name', { partyNameMatch: 'CMTC' }, 200],
  ])('goes on without one after %s, and says nothing of the account in the log', async (_, body, status) => {
    says(body, status);
    expect(await service()(payee)).toEqual(noAnswer);
    expect(failures).toHaveLength(1);
    expect((failures[0] as Error).stack).not.toMatch(/Cimes|FR76/);
  });

  it('waits so long and no longer', async () => {
    answer = () => undefined;
    expect(await service({ withinMs: 50 })(payee)).toEqual(noAnswer);
  });

  it('waits so long for the secret too', async () => {
    const never = verifyPayeeAt({
      url: address,
      readSecret: (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error()))),
      withinMs: 50,
      random: systemRandomness,
      onFailure: () => undefined,
    });
    expect(await never(payee)).toEqual(noAnswer);
    expect(asked).toEqual([]);
  });

  it.each(['', '{}', 'first'])('does not ask with a secret that is not filled in: %s', async (text) => {
    secret = text;
    expect(await service()(payee)).toEqual(noAnswer);
    expect(asked).toEqual([]);
  });

  it('is not led elsewhere', async () => {
    answer = (_, response) => response.writeHead(307, { location: `${address}/elsewhere` }).end();
    expect(await service()(payee)).toEqual(noAnswer);
    expect(asked).toHaveLength(1);
  });

  it('reads the key anew once it was refused', async () => {
    const verify = service();
    says({}, 401);
    expect(await verify(payee)).toEqual(noAnswer);
    secret = '{"key": "second"}';
    says({ partyNameMatch: 'MTCH' });
    expect(await verify(payee)).toEqual({ outcome: 'MATCH' });
    expect(asked.map(({ authorization }) => authorization)).toEqual(['Bearer first', 'Bearer second']);
  });
});
