import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFauxqs } from '../../services/fauxqs.ts';
import type { Fauxqs } from '../../services/fauxqs.ts';

let local: Fauxqs;
beforeAll(async () => {
  local = await startFauxqs();
  local.createBucket('closed');
  local.createBucket('open', {
    cors: [
      {
        AllowedOrigins: ['https://*.shop.example'],
        AllowedMethods: ['PUT'],
        AllowedHeaders: ['content-type'],
        ExposedHeaders: ['etag'],
        MaxAge: 60,
      },
    ],
  });
});
afterAll(() => local.close());

const origin = 'https://www.shop.example';
const preflight = (bucket: string, changes: Record<string, string> = {}) =>
  fetch(`${local.endpoint}/${bucket}/a?X-Amz-Signature=1`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'PUT',
      'access-control-request-headers': 'Content-Type',
      ...changes,
    },
  });

describe('what a browser asks before it calls a bucket of another origin', () => {
  it('is allowed as far as a rule of the bucket goes', async () => {
    const { status, headers } = await preflight('open');
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-methods')).toBe('PUT');
    expect(headers.get('access-control-allow-headers')).toBe('content-type');
    expect(headers.get('access-control-max-age')).toBe('60');
  });

  it.each([
    ['a bucket without rules', 'closed', {}],
    ['another origin', 'open', { origin: 'https://shop.example.evil' }],
    ['another method', 'open', { 'access-control-request-method': 'DELETE' }],
    ['another header', 'open', { 'access-control-request-headers': 'content-type, x-other' }],
  ])('is refused of %s', async (_what, bucket, changes) => {
    const { status, headers } = await preflight(bucket, changes);
    expect(status).toBe(403);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the call itself', () => {
  it('may be read by a page that a rule lets in, also when it is refused; by no other', async () => {
    const put = (bucket: string) =>
      fetch(`${local.endpoint}/${bucket}/a`, { method: 'PUT', headers: { origin }, body: 'text' });
    const { status, headers } = await put('open');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, origin]);
    expect(headers.get('access-control-expose-headers')).toBe('etag');
    expect((await put('closed')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await put('missing')).headers.get('access-control-allow-origin')).toBeNull();
  });
});
