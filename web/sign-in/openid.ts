import * as oauth from 'oauth4webapi';
import { signedOutPath } from '../../contract/signed-out-path.ts';
import type { Language } from '../../contract/words/language.ts';
import { Failure } from '../api/failure.ts';
import { signInMs, wholeMs } from '../api/patience.ts';
import { reach } from '../api/reach.ts';
import { Foreseen } from '../errors/foreseen.ts';
import { within } from '../within.ts';
import type { SignInConfiguration } from './configuration.ts';
import { deviceStorage } from '../storage.ts';

/** What signing in gives. */
export interface Tokens {
  accessToken: string;
  /** Epoch milliseconds of this device's clock. */
  expiresAt: number;
  /** Single-use: each renewal gives the next one. */
  refreshToken: string | undefined;
  /** Whose they are, as the provider knows them. */
  subject: string | undefined;
}

/** What must be kept while the browser is away at the provider. */
export interface Departure {
  state: string;
  codeVerifier: string;
  /** The page to come back to. */
  returnTo: string;
}

/** The provider does not take the refresh token any more: it is over, revoked, or was used elsewhere. */
export class SignInEnded extends Foreseen {
  override readonly name = 'SignInEnded';
}

/** Nobody who wants to be gone waits longer for it. */
const revocationMs = 4_000;
const clockToleranceSeconds = 24 * 60 * 60;
/** A laptop's provider speaks HTTP, on the machine itself. */
const loopback = /^http:\/\/127\.0\.0\.1:/;

/** Authorization code with PKCE (RFC 6749, RFC 7636) for a public client, at the provider of one audience. */
export function openIdClient({ issuer, clientId }: SignInConfiguration, scope: string, redirectUri: string) {
  const signedOutUri = redirectUri + signedOutPath;
  const client: oauth.Client = {
    client_id: clientId,
    // The tokens come from the provider itself, just now: a phone whose clock is wrong must not be locked out by it.
    [oauth.clockTolerance]: clockToleranceSeconds,
  };
  const options = {
    [oauth.customFetch]: askProvider(signInMs),
    ...(loopback.test(issuer) && { [oauth.allowInsecureRequests]: true }),
  };
  let discovered: Promise<oauth.AuthorizationServer> | undefined;

  const server = () => {
    discovered ??= discover();
    discovered.catch(() => (discovered = undefined));
    return discovered;
  };

  async function discover(): Promise<oauth.AuthorizationServer> {
    const url = new URL(issuer);
    const found = await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, options));
    deviceStorage.setItem(issuer, JSON.stringify(found));
    return found;
  }

  /** What was discovered on an earlier visit: whoever comes back waits one round trip less. */
  function known(): oauth.AuthorizationServer | undefined {
    const kept = deviceStorage.getItem(issuer);
    return kept === null ? undefined : (JSON.parse(kept) as oauth.AuthorizationServer);
  }

  return {
    /**
     * Where to send the browser to, with Cognito's parameter `lang` for its pages. It keeps that in a cookie, so that those
     * which come after the first one speak the language too.
     */
    async departure(
      returnTo: string,
      language: Language,
      prompt?: 'login',
    ): Promise<{ url: URL; departure: Departure }> {
      const { authorization_endpoint: endpoint } = await server();
      const departure = {
        state: oauth.generateRandomState(),
        codeVerifier: oauth.generateRandomCodeVerifier(),
        returnTo,
      };
      const url = new URL(endpoint ?? '');
      url.search = new URLSearchParams({
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope,
        state: departure.state,
        code_challenge: await oauth.calculatePKCECodeChallenge(departure.codeVerifier),
        code_challenge_method: 'S256',
        lang: language,
        ...(prompt && { prompt }),
      }).toString();
      return { url, departure };
    },

    /** @throws Error when the answer is not the one to `departure` */
    async arrive(address: URL, { state, codeVerifier }: Departure): Promise<Tokens> {
      const as = await server();
      const answer = oauth.validateAuthResponse(as, client, address, state);
      const response = await oauth.authorizationCodeGrantRequest(
        as,
        client,
        oauth.None(),
        answer,
        redirectUri,
        codeVerifier,
        options,
      );
      return tokensOf(await oauth.processAuthorizationCodeResponse(as, client, response));
    },

    /**
     * Goes on for longer than anybody waits for it: the provider may have used up the token, and its answer has the next one.
     * @throws SignInEnded when a new sign-in is needed; Failure when the provider could not be reached
     */
    async renew(refreshToken: string): Promise<Tokens> {
      const as = known() ?? (await server());
      try {
        const response = await oauth.refreshTokenGrantRequest(as, client, oauth.None(), refreshToken, {
          ...options,
          [oauth.customFetch]: askProvider(wholeMs),
        });
        const tokens = tokensOf(await oauth.processRefreshTokenResponse(as, client, response));
        return { ...tokens, refreshToken: tokens.refreshToken ?? refreshToken };
      } catch (error) {
        if (error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant') throw new SignInEnded();
        // Perhaps it is not there any more.
        deviceStorage.removeItem(issuer);
        throw error;
      }
    },

    /**
     * Where the provider ends its own session. Cognito calls its parameter `logout_uri`, OpenID `post_logout_redirect_uri`.
     * @throws Failure when the provider cannot be reached, so that nobody is sent to a page that does not come
     */
    async exit(refreshToken: string | undefined): Promise<URL> {
      const as = await discover();
      if (refreshToken !== undefined && as.revocation_endpoint !== undefined) {
        // Whatever comes of it: the token is forgotten here already, and what it came from ends at the next step.
        await within(revocationMs, oauth.revocationRequest(as, client, oauth.None(), refreshToken, options)).catch(
          () => undefined,
        );
      }
      const url = new URL(as.end_session_endpoint ?? signedOutUri);
      url.search = new URLSearchParams({
        client_id: clientId,
        logout_uri: signedOutUri,
        post_logout_redirect_uri: signedOutUri,
      }).toString();
      return url;
    },
  };
}

/** @throws Failure when the provider cannot be reached, or cannot answer now: neither says anything about a token */
const askProvider =
  (waitMs: number) =>
  async (url: string, init: RequestInit): Promise<Response> => {
    const response = await reach(url, init, waitMs);
    if (response.status === 429 || response.status >= 500) throw new Failure({ kind: 'busy' });
    return response;
  };

export type OpenIdClient = ReturnType<typeof openIdClient>;

const tokensOf = (response: oauth.TokenEndpointResponse): Tokens => ({
  accessToken: response.access_token,
  expiresAt: Date.now() + (response.expires_in ?? 0) * 1000,
  refreshToken: response.refresh_token,
  subject: oauth.getValidatedIdTokenClaims(response)?.sub,
});
