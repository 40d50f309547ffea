import { afterEach, describe, expect, it, vi } from 'vitest';
import { reach } from '../../web/api/reach.ts';

const fetching = (answer: () => Promise<unknown>) => vi.stubGlobal('fetch', answer);
afterEach(() => void vi.unstubAllGlobals());

describe('fetching', () => {
  it('gives the whole answer', async () => {
    fetching(() => Promise.resolve(new Response('{}', { status: 201, headers: { date: 'x' } })));
    const response = await reach('https://example.fr/');
    expect([response.status, response.headers.get('date'), await response.text()]).toEqual([201, 'x', '{}']);
  });

  it('gives an answer that may have no body', async () => {
    fetching(() => Promise.resolve(new Response(null, { status: 204 })));
    expect((await reach('https://example.fr/')).status).toBe(204);
  });

  it.each([
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch'))],
    [
      'a connection that breaks within the body',
      () => Promise.resolve({ status: 200, arrayBuffer: () => Promise.reject(new TypeError('network error')) }),
    ],
    [
      'a Wi-Fi that answers everything with a page of its own',
      () => Promise.resolve(new Response('<title>Wi-Fi</title>', { headers: { 'content-type': 'text/html' } })),
    ],
  ])('says that nobody can be reached: %s', async (_what, answer) => {
    fetching(answer);
    await expect(reach('https://example.fr/')).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
  });

  it('tells what the caller gave up for', async () => {
    const caller = new AbortController();
    fetching(() => Promise.reject(new DOMException('left the page', 'AbortError')));
    caller.abort();
    await expect(reach('https://example.fr/', { signal: caller.signal })).rejects.toThrow('left the page');
  });

  it('does not call a bug of ours a bad network', async () => {
    const impossible = { status: 600, headers: new Headers(), arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
    fetching(() => Promise.resolve(impossible));
    await expect(reach('https://example.fr/')).rejects.toThrow(RangeError);
  });
});
