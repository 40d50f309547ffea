import { readConfiguration, type Audience } from './configuration.ts';
import { openIdClient, SignInEnded, type Departure, type OpenIdClient, type Tokens } from './openid.ts';

/**
 * Somebody's stay. The access token lives in memory only; the refresh token, good once, is kept for as long as the
 * audience's pool allows, so that neither a reload nor a push costs a sign-in (docs/decisions/052-staying-signed-in.md).
 */
export interface Session {
  /** @throws SignInEnded when there is nobody; another error when the provider cannot be reached */
  accessToken(): Promise<string>;
  /** Leaves for the provider; comes back to `returnTo`, a path of this app. */
  signIn(returnTo?: string): Promise<void>;
  signOut(): Promise<void>;
}

/** Renewed before it runs out on the way. */
const renewBeforeMs = 60_000;

interface Options {
  audience: Audience;
  /** Where the provider sends the browser back to: the app's root. */
  redirectUri: string;
}

/**
 * Finishes a sign-in that the browser comes back from, if any. Whether somebody is signed in shows at the first
 * `accessToken()`.
 */
export async function openSession({ audience, redirectUri }: Options): Promise<Session> {
  const names = { refreshToken: `${audience}.refresh-token`, departure: `${audience}.sign-in` };
  let client: Promise<OpenIdClient> | undefined;
  let tokens: Tokens | undefined;
  let renewal: Promise<Tokens> | undefined;

  const provider = () => {
    client ??= readConfiguration(audience).then((found) => openIdClient(found, `openid ${audience}/api`, redirectUri));
    client.catch(() => (client = undefined));
    return client;
  };
  const keep = (fresh: Tokens): Tokens => {
    tokens = fresh;
    if (fresh.refreshToken !== undefined) localStorage.setItem(names.refreshToken, fresh.refreshToken);
    return fresh;
  };
  const forget = () => {
    tokens = undefined;
    localStorage.removeItem(names.refreshToken);
  };

  /** One tab at a time: a refresh token that two of them use looks stolen. */
  const renew = () =>
    navigator.locks.request(`${names.refreshToken}.renewal`, async () => {
      const refreshToken = localStorage.getItem(names.refreshToken);
      if (refreshToken === null) throw new SignInEnded();
      try {
        return keep(await (await provider()).renew(refreshToken));
      } catch (error) {
        if (error instanceof SignInEnded) forget();
        throw error;
      }
    });

  // Read ahead of the first use, as the page's preload has it; whoever needs it hears of a failure then.
  void provider();
  await arrive(names.departure, async (address, departure) => {
    keep(await (await provider()).arrive(address, departure));
  });

  return {
    async accessToken() {
      if (tokens && tokens.expiresAt - renewBeforeMs > Date.now()) return tokens.accessToken;
      renewal ??= renew().finally(() => (renewal = undefined));
      return (await renewal).accessToken;
    },
    async signIn(returnTo = location.pathname + location.search + location.hash) {
      const { url, departure } = await (await provider()).departure(returnTo);
      sessionStorage.setItem(names.departure, JSON.stringify(departure));
      location.assign(url);
    },
    async signOut() {
      const refreshToken = localStorage.getItem(names.refreshToken) ?? undefined;
      forget();
      location.assign(await (await provider()).exit(refreshToken));
    },
  };
}

/** The provider's answer is in the address: it is taken from there, whatever becomes of it. */
async function arrive(name: string, exchange: (address: URL, departure: Departure) => Promise<void>): Promise<void> {
  const address = new URL(location.href);
  if (!address.searchParams.has('state') || !(address.searchParams.has('code') || address.searchParams.has('error'))) {
    return;
  }
  const kept = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  const departure = kept === null ? undefined : (JSON.parse(kept) as Departure);
  history.replaceState(null, '', departure?.returnTo ?? address.pathname);
  if (departure && address.searchParams.has('code')) await exchange(address, departure);
}
