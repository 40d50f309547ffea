import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInEnded } from '../../../web/sign-in/openid.ts';
import { chooseLanguage } from '../../../web/words/language.ts';
import { openSession } from '../../../web/sign-in/session.ts';

// The page's language is said on it as soon as it is known.
vi.hoisted(() => vi.stubGlobal('document', { documentElement: {} }));

const origin = 'https://pay.example.fr';
const issuer = 'https://idp.example.fr/pool';
const endpoints = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  revocation_endpoint: `${issuer}/revoke`,
  end_session_endpoint: `${issuer}/logout`,
};

/** What the browser keeps for all of its tabs. */
let kept: Map<string, string>;
/** The calls to the provider, by their path. */
let asked: string[];
let provider: Record<string, (body: URLSearchParams) => Promise<Response>>;
const assign = vi.fn<(address: URL) => void>();

const never = () => new Promise<never>(() => undefined);
const givenUp = (signal?: AbortSignal) =>
  new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('given up', 'AbortError')));
  });
const tokens = (count: number, status = 200) =>
  Promise.resolve(
    Response.json(
      status === 200
        ? { access_token: `access-${count}`, token_type: 'bearer', expires_in: 900, refresh_token: `refresh-${count}` }
        : { error: 'invalid_grant' },
      { status },
    ),
  );

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map([
    ['merchant.refresh-token', 'refresh-0'],
    ['merchant.subject', 'gite'],
  ]);
  asked = [];
  let count = 0;
  provider = {
    '/config.json': () => Promise.resolve(Response.json({ signIn: { merchant: { issuer, clientId: 'portal' } } })),
    '/pool/.well-known/openid-configuration': () => Promise.resolve(Response.json(endpoints)),
    '/pool/token': () => tokens((count += 1)),
    '/pool/revoke': () => Promise.resolve(new Response(null, { status: 200 })),
  };
  assign.mockReset();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  });
  vi.stubGlobal('document', { documentElement: {} });
  vi.stubGlobal('location', { href: `${origin}/`, assign });
  vi.stubGlobal('history', { replaceState: vi.fn() });
  vi.stubGlobal('navigator', { locks: { request: (_name: string, _options: unknown, work: () => unknown) => work() } });
  vi.stubGlobal('fetch', async (input: string, init: { body?: URLSearchParams; signal?: AbortSignal }) => {
    const { pathname } = new URL(input, origin);
    if (pathname !== '/config.json') asked.push(pathname.replace('/pool/', ''));
    return Promise.race([provider[pathname]?.(init.body ?? new URLSearchParams()), givenUp(init.signal)]);
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A tab of the portal, opened now. */
const tab = () => openSession({ audience: 'merchant', redirectUri: `${origin}/` });

it.each(['fr', 'en'] as const)('signing in asks for pages that speak as the page does: %s', async (spoken) => {
  vi.stubGlobal('sessionStorage', { setItem: vi.fn() });
  chooseLanguage(spoken);
  await tab().signIn('/paiements');
  const [address] = assign.mock.calls[0] ?? [];
  expect(address?.href).toContain(`${issuer}/authorize?`);
  expect(address?.searchParams.get('lang')).toBe(spoken);
});

describe('an access token', () => {
  it('is renewed once for all whose calls were refused together', async () => {
    const session = tab();
    const refused = await session.accessToken();
    const renewed = await Promise.all([1, 2, 3].map(() => session.accessToken(refused)));
    expect(renewed).toEqual(['access-2', 'access-2', 'access-2']);
    expect(await session.accessToken(refused)).toBe('access-2');
    expect(asked.filter((path) => path === 'token')).toHaveLength(2);
  });

  it('is given up for now when the provider says nothing, and kept when it comes late', async () => {
    let say: (response: Promise<Response>) => void = () => undefined;
    provider['/pool/token'] = () => new Promise((resolve) => (say = resolve));
    const session = tab();
    const failing = expect(session.accessToken()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
    await vi.advanceTimersByTimeAsync(8_000);
    await failing;

    say(tokens(7));
    await vi.advanceTimersByTimeAsync(0);

    expect(await session.accessToken()).toBe('access-7');
    expect(kept.get('merchant.refresh-token')).toBe('refresh-7');
  });

  it('is asked for with the refresh token that another tab has got meanwhile', async () => {
    provider['/pool/token'] = (body) => {
      if (body.get('refresh_token') !== 'refresh-0') return tokens(9);
      kept.set('merchant.refresh-token', 'refresh-8');
      return tokens(0, 400);
    };
    expect(await tab().accessToken()).toBe('access-9');
  });
});

describe('a session that ended in another tab', () => {
  it.each([
    ['somebody signed out', () => kept.delete('merchant.refresh-token')],
    ['somebody else signed in', () => kept.set('merchant.subject', 'agence')],
  ])('ends here: %s', async (_how, end) => {
    const session = tab();
    await session.accessToken();
    end();
    expect(session.presence()).toBe('out');
    await expect(session.accessToken()).rejects.toThrow(SignInEnded);
  });

  it('takes no token that comes after it', async () => {
    let say: (response: Promise<Response>) => void = () => undefined;
    provider['/pool/token'] = () => new Promise((resolve) => (say = resolve));
    const ended = expect(tab().accessToken()).rejects.toThrow(SignInEnded);
    await vi.advanceTimersByTimeAsync(0);
    kept.delete('merchant.refresh-token');
    say(tokens(1));
    await ended;
    expect(kept.has('merchant.refresh-token')).toBe(false);
  });
});

describe('signing out', () => {
  it.each([
    ['is done', () => Promise.resolve(new Response(null, { status: 200 }))],
    ['fails', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['is refused', () => Promise.resolve(new Response('no', { status: 500 }))],
    ['never answers', never],
  ])('goes on to the provider when revoking the token %s', async (_how, revocation) => {
    provider['/pool/revoke'] = revocation;
    const leaving = tab().signOut();
    await vi.advanceTimersByTimeAsync(4_000);
    await leaving;
    const [address] = assign.mock.calls[0] ?? [];
    expect(address?.href).toContain(`${issuer}/logout?`);
    expect(address?.searchParams.get('logout_uri')).toBe(`${origin}/deconnexion`);
  });

  it.each([
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['never answers', never],
  ])('is over in every tab at once, and not done as long as the provider %s', async (_how, discovery) => {
    const [session, other] = [tab(), tab()];
    await other.accessToken();
    provider['/pool/.well-known/openid-configuration'] = discovery;
    const failing = expect(session.signOut()).rejects.toMatchObject({ reason: { kind: 'unreachable' } });
    await vi.advanceTimersByTimeAsync(8_000);
    await failing;

    expect(assign).not.toHaveBeenCalled();
    await expect(other.accessToken()).rejects.toThrow(SignInEnded);
    expect([session.presence(), other.presence(), tab().presence()]).toEqual(['leaving', 'leaving', 'leaving']);
  });

  it('is done once the provider sends the browser back to where nobody else sends it', async () => {
    await tab().signOut();
    expect(tab().presence()).toBe('leaving');
    vi.stubGlobal('location', { href: `${origin}/deconnexion`, assign });
    expect(tab().presence()).toBe('out');
    vi.stubGlobal('location', { href: `${origin}/`, assign });
    expect(tab().presence()).toBe('out');
  });
});
