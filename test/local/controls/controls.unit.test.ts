import type { IncomingHttpHeaders } from 'node:http';
import * as z from 'zod';
import { describe, expect, it } from 'vitest';
import { control, createControls, RawResponse } from '../../../local/controls/controls.ts';
import { ControlRefusal } from '../../../local/controls/problem.ts';

const controls = [
  control({
    method: 'POST',
    path: '/_local/things/{id}',
    body: z.strictObject({ size: z.int() }),
    run: ({ body, parameters }) => Promise.resolve({ id: parameters[0], size: body.size }),
  }),
  control({
    method: 'GET',
    path: '/_local/raw',
    run: () => Promise.resolve(new RawResponse({ 'content-type': 'text/csv' }, Buffer.from('a;b'))),
  }),
  control({
    method: 'GET',
    path: '/_local/refused',
    run: () => Promise.reject(new ControlRefusal(409, 'too-late', 'It is late.')),
  }),
  control({ method: 'GET', path: '/_local/broken', run: () => Promise.reject(new Error('a bug')) }),
];
const base = 'http://127.0.0.1:4000';
const serve = createControls(controls, (path) => ({
  html: `nothing at ${path}`,
  headers: { 'content-type': 'text/html' },
}));

async function call(method: string, path: string, body = '', headers: IncomingHttpHeaders = {}) {
  const response = await serve({
    method,
    url: new URL(path, base),
    headers,
    body: Buffer.from(body),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return { status: response.status, type: response.headers['content-type'], body: response.body.toString() };
}

describe('the controls', () => {
  it('answer JSON, with what stands in the path and the body', async () => {
    const { status, body } = await call('POST', '/_local/things/7', '{"size":3}');
    expect(status).toBe(200);
    expect(JSON.parse(body)).toEqual({ id: '7', size: 3 });
  });

  it('answer files as they are', async () => {
    expect(await call('GET', '/_local/raw')).toEqual({ status: 200, type: 'text/csv', body: 'a;b' });
  });

  it.each([
    ['POST', '/_local/things/7', 'nonsense', 400, 'body-not-json'],
    ['POST', '/_local/things/7', '{"size":"3"}', 422, 'body-invalid'],
    ['POST', '/_local/things/7', '{"size":3,"colour":"red"}', 422, 'body-invalid'],
    ['POST', '/_local/things/7', ' '.repeat(16_385), 413, 'body-too-large'],
    ['GET', '/_local/things/7', '', 405, 'method-not-allowed'],
    ['GET', '/_local/nothing', '', 404, 'control-unknown'],
    ['GET', '/_local/refused', '', 409, 'too-late'],
    ['GET', '/_local/broken', '', 500, 'control-failed'],
  ])('%s %s with "%.20s" is a problem: %i %s', async (method, path, sent, status, code) => {
    const response = await call(method, path, sent);
    expect(response).toMatchObject({ status, type: 'application/problem+json' });
    expect(JSON.parse(response.body)).toMatchObject({ status, code });
  });

  it('show a browser a page where there is nothing', async () => {
    const response = await call('GET', '/_local/nothing', '', { accept: 'text/html,*/*' });
    expect(response).toEqual({ status: 404, type: 'text/html', body: 'nothing at /_local/nothing' });
  });

  it('take no call from a page of another origin, be it on this machine', async () => {
    const from = (origin: string) => call('POST', '/_local/things/7', '{"size":3}', { origin });
    for (const other of ['https://evil.example', 'http://127.0.0.1:1234', 'null']) {
      expect((await from(other)).status, other).toBe(403);
    }
    expect((await from(base)).status).toBe(200);
  });
});
