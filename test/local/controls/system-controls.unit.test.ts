import { beforeEach, describe, expect, it } from 'vitest';
import { createControls } from '../../../local/controls/controls.ts';
import { systemControls } from '../../../local/controls/system-controls.ts';
import type { SystemControlsOptions } from '../../../local/controls/system-controls.ts';

let now: number;
let log: string[];
let options: SystemControlsOptions;
let missing: string | undefined;

beforeEach(() => {
  now = Date.parse('2026-04-30T09:00:00Z');
  log = [];
  options = {
    clock: { now: () => now },
    missing: () => Promise.resolve(missing),
    advanceTo: (instant) => {
      now = instant;
      return Promise.resolve();
    },
    settle: () => Promise.resolve(void log.push('settled')),
    pushes: () => [{ at: now, platform: 'FCM', endpointArn: 'arn', token: 'phone-1', message: {}, ttlSeconds: 5 }],
    ownerOf: (token) => (token === 'phone-1' ? 'client-marie' : undefined),
    runBatch: () =>
      Promise.resolve({ executionArn: 'arn', startedAt: now, status: 'SUCCEEDED', output: { status: 'done' } }),
    runAudit: () =>
      Promise.resolve({ executionArn: 'arn', startedAt: now, status: 'SUCCEEDED', output: { findings: [] } }),
    migrateOrganisations: (dryRun) => Promise.resolve({ ok: true, payload: JSON.stringify({ dryRun, merchants: 3 }) }),
    exportFiles: {
      list: () => Promise.resolve([{ date: '2026-05-11', files: ['manifest.json'] }]),
      read: (_date, file) =>
        Promise.resolve(
          file === 'manifest.json' ? { contentType: 'application/json', content: Buffer.from('{}') } : undefined,
        ),
    },
    reset: () => Promise.resolve(void log.push('reset')),
  };
});

async function call(method: string, path: string, body?: unknown) {
  const response = await createControls(systemControls(options))({
    method,
    url: new URL(path, 'http://127.0.0.1:4000'),
    headers: {},
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    sourceIp: '127.0.0.1',
    receivedAt: 0,
  });
  return { status: response.status, body: JSON.parse(response.body.toString()) as Record<string, unknown> };
}

describe('/_local/ready', () => {
  it('is 200 when all of it works', async () => {
    missing = undefined;
    expect(await call('GET', '/_local/ready')).toEqual({
      status: 200,
      body: { ready: true, now: '2026-04-30T09:00:00.000Z' },
    });
  });

  it('is 503 before, with one sentence on what is missing', async () => {
    missing = 'the people are being enrolled';
    expect(await call('GET', '/_local/ready')).toMatchObject({
      status: 503,
      body: { code: 'not-ready', detail: 'Not ready yet: the people are being enrolled.' },
    });
  });
});

describe('/_local/clock', () => {
  it.each([
    [{ advance: 'P1D' }, '2026-05-01T09:00:00.000Z'],
    [{ advance: 'P1DT2H' }, '2026-05-01T11:00:00.000Z'],
    [{ advance: 'PT10M' }, '2026-04-30T09:10:00.000Z'],
    [{ to: '2026-12-01T08:00:00Z' }, '2026-12-01T08:00:00.000Z'],
    [{ to: '2026-12-01T08:00:00+01:00' }, '2026-12-01T07:00:00.000Z'],
  ])('moves by %j', async (body, expected) => {
    expect(await call('POST', '/_local/clock', body)).toEqual({ status: 200, body: { now: expected } });
    expect((await call('GET', '/_local/clock')).body).toEqual({ now: expected });
  });

  it.each<[unknown, number, string]>([
    [{ to: '2026-04-30T08:59:59Z' }, 409, 'clock-goes-forward'],
    [{ to: '9999-01-01T00:00:00Z' }, 409, 'clock-goes-forward'],
    [{ to: 'tomorrow' }, 422, 'body-invalid'],
    [{ advance: '1 day' }, 422, 'body-invalid'],
    [{ advance: '-P1D' }, 422, 'body-invalid'],
    [{ advance: 'P1D', to: '2026-12-01T08:00:00Z' }, 422, 'body-invalid'],
    [{}, 422, 'body-invalid'],
  ])('refuses %j with %i %s', async (body, status, code) => {
    const before = now;
    expect(await call('POST', '/_local/clock', body)).toMatchObject({ status, body: { code } });
    expect(now).toBe(before);
  });
});

it('/_local/pushes says whose phone it was, after what was written before has had its effects', async () => {
  const { body } = await call('GET', '/_local/pushes');
  expect(body).toMatchObject([
    { at: '2026-04-30T09:00:00.000Z', identity: 'client-marie', platform: 'FCM', ttlSeconds: 5 },
  ]);
  expect(log).toEqual(['settled']);
});

it('/_local/reimbursements runs the batch and says what there is then', async () => {
  expect(await call('POST', '/_local/reimbursements')).toMatchObject({
    status: 200,
    body: { status: 'SUCCEEDED', exports: [{ date: '2026-05-11', files: ['manifest.json'] }] },
  });
});

it('/_local/reimbursements tells a failed batch from one that went well', async () => {
  options = {
    ...options,
    runBatch: () => Promise.resolve({ executionArn: 'arn', startedAt: now, status: 'FAILED', error: 'totals differ' }),
  };
  expect(await call('POST', '/_local/reimbursements')).toMatchObject({
    status: 500,
    body: { code: 'reimbursements-failed', detail: 'totals differ' },
  });
});

it('/_local/exports gives files, or 404', async () => {
  expect((await call('GET', '/_local/exports/2026-05-11/manifest.json')).status).toBe(200);
  expect(await call('GET', '/_local/exports/2026-05-11/other.csv')).toMatchObject({
    status: 404,
    body: { code: 'export-file-unknown' },
  });
});

it('/_local/migrations/organisations gives what the migration did, or would do', async () => {
  const path = '/_local/migrations/organisations';
  expect(await call('POST', path, { dryRun: true })).toEqual({ status: 200, body: { dryRun: true, merchants: 3 } });
  expect(await call('POST', path, {})).toEqual({ status: 200, body: { dryRun: false, merchants: 3 } });
});

it("/_local/audit gives the function's own report", async () => {
  expect(await call('POST', '/_local/audit')).toEqual({ status: 200, body: { findings: [] } });
});

it('/_local/reset says what time it is then', async () => {
  expect(await call('POST', '/_local/reset')).toEqual({ status: 200, body: { now: '2026-04-30T09:00:00.000Z' } });
  expect(log).toEqual(['reset']);
});
