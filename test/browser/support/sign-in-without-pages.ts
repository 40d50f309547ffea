import { createHash, randomBytes } from 'node:crypto';
import type { BrowserContext, Page } from 'playwright-core';

export type Audience = 'merchant' | 'client' | 'back-office';

/** Where each audience's pages begin. */
const homes: Record<Audience, string> = { merchant: '/', client: '/app/', 'back-office': '/back-office/' };

interface Provider {
  issuer: string;
  clientId: string;
}

/**
 * What signing in through the pages leaves behind, without drawing one: the provider's cookies in `page`'s context, and the
 * refresh token where the pages keep it. `origin` serves the pages. How people sign in has tests of its own.
 */
export async function signInWithoutPages(page: Page, origin: string, audience: Audience, username: string) {
  const { request } = page.context();
  const configuration = (await (await request.get(`${origin}/config.json`)).json()) as {
    signIn: Record<Audience, Provider>;
  };
  const token = await refreshToken(request, configuration.signIn[audience], {
    username,
    scope: `openid ${audience}/api`,
    redirectUri: origin + homes[audience],
  });
  // A small file of the same origin: storage belongs to an origin.
  await page.goto(`${origin}/config.json`);
  await page.evaluate(`localStorage.setItem('${audience}.refresh-token', ${JSON.stringify(token)})`);
}

/** Authorization code with PKCE, as web/sign-in/openid.ts does it. */
async function refreshToken(
  request: BrowserContext['request'],
  { issuer, clientId }: Provider,
  { username, scope, redirectUri }: { username: string; scope: string; redirectUri: string },
): Promise<string> {
  const codeVerifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope,
    state: 'sign-in-without-pages',
    code_challenge: createHash('sha256').update(codeVerifier).digest('base64url'),
    code_challenge_method: 'S256',
  });
  const choice = await request.get(`${issuer}/oauth2/authorize?${question.toString()}`);
  const answer = await request.post(choice.url(), { form: { username } });
  const code = new URL(answer.url()).searchParams.get('code');
  if (code === null) throw new Error(`the provider did not take ${username}: ${await answer.text()}`);
  const tokens = await request.post(`${issuer}/oauth2/token`, {
    form: {
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirectUri,
      code_verifier: codeVerifier,
      code,
    },
  });
  const { refresh_token: token } = (await tokens.json()) as { refresh_token?: string };
  if (token === undefined) throw new Error(`the provider gave no refresh token: ${tokens.status()}`);
  return token;
}
