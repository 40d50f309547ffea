import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { liveChannel, liveChannelSettings } from '../../../adapters/appsync/live-channel.ts';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}
type Answer = { status: number; body?: object } | 'cut off' | 'nothing';

const said: Answer = { status: 200, body: { failed: [], successful: [{ identifier: 'i', index: 0 }] } };
const event = { payment: 'p1', version: 3 };
const soon = () => AbortSignal.timeout(1_000);
const environment = {
  AWS_REGION: 'eu-west-3',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};

/** A service that gives these answers in turn, and the last one for ever. */
async function given(...answers: Answer[]) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      if (answer === 'cut off') return void request.socket.destroy();
      if (answer === 'nothing' || !answer) return;
      response.writeHead(answer.status).end(JSON.stringify(answer.body ?? {}));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/event`;
  return { received, channel: liveChannel(liveChannelSettings({ ...environment, LIVE_PUBLISH_URL: address })) };
}

/** Signature Version 4 as AWS's reference describes it, step by step. */
function signatureOf({ headers, body }: Received): string {
  const { authorization = '' } = headers;
  const [, names = ''] = /SignedHeaders=([^,]+)/.exec(authorization) ?? [];
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const canonical = [
    'POST',
    '/event',
    '',
    ...names.split(';').map((name) => `${name}:${String(headers[name])}`),
    '',
    names,
    sha256(body),
  ].join('\n');
  const at = String(headers['x-amz-date']);
  const scope = `${at.slice(0, 8)}/eu-west-3/appsync/aws4_request`;
  const key = scope.split('/').reduce<string | Buffer>((signing, part) => hmac(signing, part), 'AWS4secret');
  return hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
}

describe('an event', () => {
  it('is one text in a publication', async () => {
    const { channel, received } = await given(said);
    await channel.publish('/merchant/m1', event, soon());
    expect(received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { channel: '/merchant/m1', events: ['{"payment":"p1","version":3}'] },
    ]);
  });

  it('is signed by the function’s own credentials, host and session included', async () => {
    const { channel, received } = await given(said);
    await channel.publish('/merchant/m1', event, soon());
    const { authorization = '', ...headers } = received[0]!.headers;
    expect(authorization).toMatch(/Credential=AKIDEXAMPLE\/\d{8}\/eu-west-3\/appsync\/aws4_request/);
    expect(authorization).toMatch(/SignedHeaders=[^,]*\bhost\b[^,]*\bx-amz-date\b[^,]*\bx-amz-security-token\b/);
    expect(headers['x-amz-security-token']).toBe('session');
    expect(/Signature=(\w+)/.exec(authorization)?.[1]).toBe(signatureOf(received[0]!));
  });
});

describe('what fails', () => {
  it.each<[string, Answer]>([
    ['a connection that is gone', 'cut off'],
    ['a failure of the service', { status: 503 }],
  ])('%s is tried once more', async (_what, answer) => {
    const { channel, received } = await given(answer, said);
    await channel.publish('/merchant/m1', event, soon());
    expect(received).toHaveLength(2);
  });

  it.each<[string, Answer, number]>([
    ['a connection that is gone', 'cut off', 2],
    ['a failure of the service', { status: 500 }, 2],
    ['a refusal', { status: 403 }, 1],
    ['an event that was not taken', { status: 200, body: { successful: [], failed: [{ index: 0 }] } }, 1],
  ])('%s for good is thrown', async (_what, answer, tries) => {
    const { channel, received } = await given(answer);
    await expect(channel.publish('/merchant/m1', event, soon())).rejects.toThrow();
    expect(received).toHaveLength(tries);
  });

  it('no answer is not waited for longer than asked', async () => {
    const { channel } = await given('nothing');
    await expect(channel.publish('/merchant/m1', event, AbortSignal.timeout(20))).rejects.toThrow(/aborted|timeout/i);
  });
});

it('a function without the address does not start', () => {
  expect(() => liveChannelSettings(environment)).toThrow(/LIVE_PUBLISH_URL/);
});
