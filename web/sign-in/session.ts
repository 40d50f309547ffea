import { readConfiguration, type Audience } from './configuration.ts';
import { openIdClient, SignInEnded, type Departure, type OpenIdClient, type Tokens } from './openid.ts';

/**
 * Somebody's stay. The access token lives in memory only; the refresh token, good once, is kept for as long as the
 * audience's pool allows, so that neither a reload nor a push costs a sign-in (docs/decisions/052-staying-signed-in.md).
 */
export interface Session {
  /** Told at once, without asking the provider: whether somebody is, `accessToken()` knows. */
  seemsSignedIn(): boolean;
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

/** Takes up a stay, or finishes a sign-in that the browser comes back from. */
export function openSession({ audience, redirectUri }: Options): Session {
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

  const answer = takeAnswer(names.departure);
  let arrival =
    answer && provider().then(async (client) => keep(await client.arrive(answer.address, answer.departure)));
  // Good once: after a failure it takes another sign-in.
  const arrived = () => (arrival = undefined);
  arrival?.then(arrived, arrived);

  const session: Session = {
    seemsSignedIn: () => arrival !== undefined || localStorage.getItem(names.refreshToken) !== null,
    async accessToken() {
      await arrival;
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
  // Ahead of the first use, while the page is drawn; whoever needs it hears of a failure then.
  (session.seemsSignedIn() ? session.accessToken() : provider()).catch(() => undefined);
  return session;
}

interface Answer {
  /** With the provider's answer in it. */
  address: URL;
  departure: Departure;
}

/** The provider's answer, if this browser has asked for one: it is taken from the address, whatever becomes of it. */
function takeAnswer(name: string): Answer | undefined {
  const address = new URL(location.href);
  if (!address.searchParams.has('state') || !(address.searchParams.has('code') || address.searchParams.has('error'))) {
    return undefined;
  }
  const kept = sessionStorage.getItem(name);
  sessionStorage.removeItem(name);
  const departure = kept === null ? undefined : (JSON.parse(kept) as Departure);
  history.replaceState(null, '', departure?.returnTo ?? address.pathname);
  return departure && address.searchParams.has('code') ? { address, departure } : undefined;
}
