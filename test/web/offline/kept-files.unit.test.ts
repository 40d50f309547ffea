import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keptFiles } from '../../../web/offline/kept-files.ts';

const address = 'https://pay.example.fr';
const shell = '/app/';
const request = new Request(`${address}/app/cheques`);
const fetched = vi.fn<(asked: Request) => Promise<Response>>();

/** The browser's caches, as far as the worker uses them. */
const stored = new Map<string, Map<string, Response>>();
const cacheOf = (name: string) => {
  const files = stored.get(name) ?? new Map<string, Response>();
  stored.set(name, files);
  return {
    match: (path: string) => Promise.resolve(files.get(path)?.clone()),
    put: (path: string, response: Response) => Promise.resolve(void files.set(path, response)),
  };
};

const answered = (text: string, status = 200) => Promise.resolve(new Response(text, { status }));
const files = keptFiles({ app: 'app', version: '2' }, [shell]);
const textOf = async (response: Promise<Response>) => (await response).text();

beforeEach(() => {
  stored.clear();
  fetched.mockReset();
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  vi.stubGlobal('caches', {
    open: (name: string) => Promise.resolve(cacheOf(name)),
    keys: () => Promise.resolve([...stored.keys()]),
    delete: (name: string) => Promise.resolve(stored.delete(name)),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a page of the App, asked for', () => {
  beforeEach(() => files.keep(shell, new Response('kept')));

  it('is the network’s where there is one', async () => {
    fetched.mockReturnValue(answered('fresh'));
    expect(await textOf(files.freshest(request, shell))).toBe('fresh');
  });

  it.each([
    ['there is no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['the server fails', () => answered('sorry', 503)],
  ])('is what was kept when %s', async (_when, network) => {
    fetched.mockImplementation(network);
    expect(await textOf(files.freshest(request, shell))).toBe('kept');
  });

  it('is what was kept when the network says nothing for three seconds', async () => {
    fetched.mockReturnValue(new Promise(() => undefined));
    const page = textOf(files.freshest(request, shell));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await page).toBe('kept');
  });

  it('is the network’s own refusal, which is an answer', async () => {
    fetched.mockReturnValue(answered('gone', 404));
    expect((await files.freshest(request, shell)).status).toBe(404);
  });
});

it('fails before the reader’s eyes when there is neither network nor anything kept', async () => {
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  await expect(files.freshest(request, shell)).rejects.toThrow('Failed to fetch');
});

it('takes what never changes from what is kept, and the rest from the network', async () => {
  await files.keep('/app/assets/index-1.js', new Response('kept'));
  fetched.mockReturnValue(answered('fresh'));
  expect(await textOf(files.first(new Request(`${address}/app/assets/index-1.js`)))).toBe('kept');
  expect(await textOf(files.first(new Request(`${address}/app/assets/other-1.js`)))).toBe('fresh');
});

it.each([
  ['fails', () => Promise.reject(new DOMException('gone', 'InvalidStateError'))],
  [
    'throws',
    () => {
      throw new DOMException('not here', 'SecurityError');
    },
  ],
  ['never answers', () => new Promise(() => undefined)],
])('goes to the network where the browser’s own storage %s', async (_how, open) => {
  vi.stubGlobal('caches', { open });
  fetched.mockReturnValue(answered('fresh'));
  const file = textOf(files.first(new Request(`${address}/app/assets/index-1.js`)));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await file).toBe('fresh');
});

it('keeps no failure, and drops what its other builds have left', async () => {
  cacheOf('app-1');
  cacheOf('portal-1');
  await files.keep(shell, new Response('kept'));
  await files.keep(shell, new Response('sorry', { status: 503 }));
  await files.dropOthers();
  expect([...stored.keys()]).toEqual(['portal-1', 'app-2']);
  expect(await stored.get('app-2')?.get(shell)?.text()).toBe('kept');
});
