import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pageErrorLimits } from '../../../contract/settings/limits.ts';
import { pageError } from '../../../functions/http/schemas/page-error.ts';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 16_7 like Mac OS X) AppleWebKit/605.1.15 CriOS/120.0 Mobile Safari/604.1';

let sent: { url: string; body: unknown }[];
let kept: Record<string, string>;
let answer: () => Promise<Response>;

/** A page that has just been loaded, in a browser that keeps what it has kept. */
async function loadedPage() {
  vi.resetModules();
  return (await import('../../../web/errors/report.ts')).report;
}

beforeEach(() => {
  sent = [];
  kept = {};
  answer = () => Promise.resolve(new Response(null, { status: 204 }));
  vi.stubGlobal('document', { querySelector: () => ({ src: 'https://host/app/assets/index-DEV3gdj-.js' }) });
  vi.stubGlobal('location', { pathname: '/app/demandes/jhw6z4pnsbjqkzsnyxjkw3lyua', search: '?retour=marie' });
  vi.stubGlobal('navigator', { userAgent: iPhone });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void (kept[name] = value),
  });
  vi.stubGlobal('fetch', (url: string, { body }: { body: string }) => {
    sent.push({ url, body: JSON.parse(body) });
    return answer();
  });
});
afterEach(() => void vi.unstubAllGlobals());

const bug = (column = 2345, message = "Cannot read properties of undefined (reading 'amount')") =>
  Object.assign(new TypeError(message), {
    stack: `TypeError\n    at f (https://host/app/assets/request-page-DueQCxyj.js:1:${column})`,
  });

describe('a failure of a page', () => {
  it('is told as the service takes it, under the reference that the page shows', async () => {
    const report = await loadedPage();
    (await import('../../../web/page-pattern.ts')).pagePattern('/app/demandes/:id');

    const reference = await report(bug(), 'render');

    expect(sent).toEqual([
      {
        url: '/v1/page-errors',
        body: {
          reference,
          app: 'app',
          page: '/app/demandes/:id',
          build: 'index-DEV3gdj-.js',
          browser: { family: 'iOS', version: 16 },
          source: 'render',
          name: 'TypeError',
          message: "Cannot read properties of undefined (reading 'amount')",
          places: [{ file: 'request-page-DueQCxyj.js', line: 1, column: 2345 }],
        },
      },
    ]);
    expect(pageError.safeParse(sent[0]?.body).error).toBeUndefined();
  });

  it('is told once, however often it happens, and has one reference', async () => {
    const report = await loadedPage();
    const references = await Promise.all([bug(), bug(), bug()].map((error) => report(error, 'render')));
    expect(new Set(references).size).toBe(1);
    expect(sent).toHaveLength(1);
    expect(await report(bug(99), 'render')).not.toBe(references[0]);
    expect(sent).toHaveLength(2);
  });

  it('is told so many times an hour by one browser, over all its pages, and shows its reference all the same', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-06-01T08:00:00Z'), toFake: ['Date'] });
    for (let column = 1; column <= 20; column += 1) {
      const report = await loadedPage();
      expect(await report(bug(column), 'render')).toMatch(/^\w{3}-\w{3}$/);
    }
    expect(sent).toHaveLength(pageErrorLimits.perHourMax);
    vi.setSystemTime(Date.parse('2026-06-01T09:00:01Z'));
    await (
      await loadedPage()
    )(bug(21), 'render');
    expect(sent).toHaveLength(pageErrorLimits.perHourMax + 1);
    vi.useRealTimers();
  });

  it('is told where nothing can be kept', async () => {
    const blocked = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: blocked, setItem: blocked });
    const report = await loadedPage();
    for (let column = 1; column <= 20; column += 1) await report(bug(column), 'render');
    expect(sent).toHaveLength(pageErrorLimits.perHourMax);
  });

  it('says nothing of a person', async () => {
    const report = await loadedPage();
    await report(
      bug(1, 'no marie@example.fr, 10003377487, FR7630006000011234567890189 at https://host/paiements?q=Marie'),
      'render',
    );
    expect(JSON.stringify(sent)).not.toMatch(/marie|10003377487|FR76|jhw6z4/i);
  });

  it('leads to no other one when it cannot be told', async () => {
    answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const report = await loadedPage();
    expect(await report(bug(), 'render')).toBeDefined();
    // Vitest fails the run on a rejection that nobody handles.
    await new Promise(setImmediate);
    expect(sent).toHaveLength(1);
  });

  it('is none of ours when it is an extension’s', async () => {
    const report = await loadedPage();
    const foreign = Object.assign(new Error('x'), { stack: 'Error: x\n    at chrome-extension://abc/inject.js:1:2' });
    expect(await report(foreign, 'error')).toBeUndefined();
    expect(await report(undefined, 'error')).toBeUndefined();
    expect(await report('text', 'rejection')).toBeUndefined();
    expect(sent).toEqual([]);
  });

  it('is a part that did not come where the browser says so', async () => {
    const report = await loadedPage();
    await report(new TypeError('Importing a module script failed.'), 'render');
    expect(sent).toMatchObject([{ body: { source: 'file', places: [] } }]);
  });
});

describe('an outcome that is foreseen is no failure of the page', () => {
  it.each([
    ['no network', async () => new (await import('../../../web/api/failure.ts')).Failure({ kind: 'unreachable' })],
    ['too many calls', async () => new (await import('../../../web/api/failure.ts')).Failure({ kind: 'busy' })],
    [
      'a payment that did not go through',
      async () => new (await import('../../../app/request/lost-reply.ts')).NotPaid(),
    ],
    ['keys that cannot be read', async () => new (await import('../../../app/device/device-key.ts')).KeysUnreadable()],
    ['a session that is over', async () => new (await import('../../../web/sign-in/openid.ts')).SignInEnded()],
  ])('%s', async (_, made) => {
    const report = await loadedPage();
    expect(await report(await made(), 'call')).toBeUndefined();
    expect(sent).toEqual([]);
  });
});
