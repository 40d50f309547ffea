import { request } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startGate } from '../../rights/gate/gate.ts';
import { startFauxqs, type Fauxqs } from '../../services/fauxqs.ts';
import { serveHttp, type HttpService } from '../../services/http-service.ts';

const secret = 'what a page of another name must not read';
let service: HttpService;
let gate: HttpService;
let fauxqs: Fauxqs;

beforeAll(async () => {
  service = await serveHttp(() => Promise.resolve({ status: 200, headers: {}, body: secret }));
  const nobodyRefused = { gatekeeper: () => undefined, needsOf: () => [], readsBody: false };
  const refusalAnswer = (body: string) => ({ status: 403, headers: {}, body });
  gate = await startGate({ endpoint: service.endpoint, ...nobodyRefused, refusalAnswer });
  fauxqs = await startFauxqs();
  fauxqs.createBucket('exports');
});
afterAll(() => Promise.all([gate, service, fauxqs].map((one) => one.close())));

const endpoints = {
  'an emulated service': () => service,
  'the gate before one': () => gate,
  'S3 and SQS': () => fauxqs,
};
const call = (endpoint: string, host: string) =>
  new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
    const { port } = new URL(endpoint);
    const sent = request({ port, host: '127.0.0.1', path: '/exports', headers: { host } }, (response) => {
      let text = '';
      response
        .on('data', (chunk: Buffer) => (text += chunk.toString()))
        .on('end', () => resolve({ status: response.statusCode, text }));
    });
    sent.on('error', reject).end();
  });

it.each(Object.entries(endpoints))('%s answers nothing to a page whose name leads here', async (_what, of) => {
  const { endpoint } = of();
  for (const host of ['rebound.example', `rebound.example:${new URL(endpoint).port}`, '127.0.0.1.rebound.example']) {
    expect(await call(endpoint, host)).toEqual({ status: 421, text: '' });
  }
});

it.each(Object.entries(endpoints))('%s answers whoever calls this machine', async (_what, of) => {
  const { endpoint } = of();
  for (const host of [new URL(endpoint).host, `localhost:${new URL(endpoint).port}`]) {
    expect((await call(endpoint, host)).status).toBe(200);
  }
});
