import { signedOutPath } from '../../contract/signed-out-path.ts';
import { Failure } from '../api/failure.ts';
import { signInMs } from '../api/patience.ts';
import { within } from '../within.ts';
import { currentLanguage } from '../words/language.ts';
import { readConfiguration, type Audience } from './configuration.ts';
import { keepDeparture, takeAnswer } from './departure.ts';
import { inTurn } from './in-turn.ts';
import { keptSession } from './kept-session.ts';
import { takePasskeyReturn } from './passkey-return.ts';
import { openIdClient, SignInEnded, type OpenIdClient, type Tokens } from './openid.ts';

/**
 * Gives the token of who is signed in.
 *
 * @param refused a token that the API did not take: another one is given, renewed unless that has been done since
 * @throws SignInEnded when there is nobody; Failure when the provider cannot be reached, or lets wait
 */
export type AccessToken = (refused?: string) => Promise<string>;

/** `leaving`: somebody has signed out, and the provider has not said yet that its session is over. */
export type Presence = 'in' | 'leaving' | 'out';

/**
 * A user's session. The access token lives in memory only; the refresh token, single-use, is kept for as long as the
 * audience's pool allows, so that neither a reload nor a push costs a sign-in (docs/decisions/052-staying-signed-in.md).
 * It is one for all tabs: where it ends, it ends in each.
 */
export interface Session {
  /** Told at once, without asking the provider: whether somebody really is signed in, `accessToken()` knows. */
  presence(): Presence;
  /** Tells when it may have changed in another tab, or while this one slept; what it returns ends that. */
  follow(listener: () => void): () => void;
  accessToken: AccessToken;
  /**
   * Leaves for the provider; comes back to `returnTo`, a path of this app. With `login` also whoever is signed in there is
   * asked who they are: another person at the same till. The session here goes on until that one begins.
   */
  signIn(returnTo?: string, prompt?: 'login'): Promise<void>;
  /**
   * Forgets who is signed in, in all tabs and at once, then leaves for the provider, whose session ends too.
   * @throws Failure when the provider cannot be reached: then it is to be called again
   */
  signOut(): Promise<void>;
}

/** Renewed before it runs out on the way. */
const renewBeforeMs = 60_000;

interface Options {
  audience: Audience;
  /** Where the provider sends the browser back to: the app's root. */
  redirectUri: string;
}

/** Resumes a session, or completes a sign-in or a sign-out that the browser comes back from. */
export function openSession({ audience, redirectUri }: Options): Session {
  const departureName = `${audience}.sign-in`;
  const kept = keptSession(audience);
  let subject = kept.subject();
  let client: Promise<OpenIdClient> | undefined;
  let tokens: Tokens | undefined;
  let renewal: Promise<Tokens> | undefined;
  let unrevoked: string | undefined;

  const provider = () => {
    client ??= readConfiguration(audience).then((found) => openIdClient(found, `openid ${audience}/api`, redirectUri));
    client.catch(() => (client = undefined));
    return client;
  };
  /** Signed out in whatever tab, or somebody else has signed in there. */
  const isOver = () => kept.refreshToken() === undefined || kept.subject() !== subject;

  function begin(fresh: Tokens): void {
    if (fresh.refreshToken === undefined) throw new Error('the provider gave no refresh token');
    subject = fresh.subject ?? null;
    kept.begin(fresh.refreshToken, subject);
    tokens = fresh;
  }

  /** A refresh token is good once, and for a moment more: two tabs that use it at once is what that moment is for. */
  const renew = () => inTurn(`${audience}.refresh-token.renewal`, () => inTime(exchange()));

  async function exchange(): Promise<Tokens> {
    const used = kept.refreshToken();
    if (used === undefined) throw new SignInEnded();
    try {
      const fresh = await (await provider()).renew(used);
      if (isOver()) throw new SignInEnded();
      kept.renew(fresh.refreshToken ?? used);
      return (tokens = fresh);
    } catch (error) {
      if (!(error instanceof SignInEnded) || isOver()) throw error;
      // Another tab has the one that came after it.
      if (kept.refreshToken() !== used) return exchange();
      kept.forget();
      throw error;
    }
  }

  if (location.href.startsWith(redirectUri + signedOutPath)) {
    kept.arriveOutside();
    history.replaceState(null, '', redirectUri);
  }
  takePasskeyReturn();
  const answer = takeAnswer(departureName);
  let arrival =
    answer && provider().then(async (client) => begin(await client.arrive(answer.address, answer.departure)));
  // Single-use: after a failure it takes another sign-in.
  const arrived = () => (arrival = undefined);
  arrival?.then(arrived, arrived);

  async function currentToken(refused: string | undefined): Promise<string> {
    await arrival;
    if (isOver()) {
      tokens = undefined;
      throw new SignInEnded();
    }
    if (tokens && tokens.accessToken !== refused && tokens.expiresAt - renewBeforeMs > Date.now()) {
      return tokens.accessToken;
    }
    renewal ??= renew().finally(() => (renewal = undefined));
    return (await renewal).accessToken;
  }

  const session: Session = {
    presence() {
      if (kept.isLeaving()) return 'leaving';
      return arrival !== undefined || !isOver() ? 'in' : 'out';
    },
    follow(listener) {
      const look = () => {
        if (isOver()) tokens = undefined;
        listener();
      };
      addEventListener('storage', look);
      // A tab that slept, or that the browser's way back has brought back, has heard nothing.
      addEventListener('pageshow', look);
      document.addEventListener('visibilitychange', look);
      return () => {
        removeEventListener('storage', look);
        removeEventListener('pageshow', look);
        document.removeEventListener('visibilitychange', look);
      };
    },
    accessToken: (refused) => inTime(currentToken(refused)),
    async signIn(returnTo = location.pathname + location.search + location.hash, prompt) {
      const { url, departure } = await (await provider()).departure(returnTo, currentLanguage(), prompt);
      keepDeparture(departureName, departure);
      location.assign(url);
    },
    async signOut() {
      unrevoked ??= kept.refreshToken();
      tokens = undefined;
      kept.leave();
      location.assign(await (await provider()).exit(unrevoked));
    },
  };
  // Ahead of the first use, while the page is drawn; whoever needs it hears of a failure then.
  (session.presence() === 'in' ? session.accessToken() : provider()).catch(() => undefined);
  return session;
}

/** The provider is given up for now; what it answers late is kept all the same. */
const inTime = <T>(pending: Promise<T>): Promise<T> =>
  within(signInMs, pending, () => new Failure({ kind: 'unreachable' }));
