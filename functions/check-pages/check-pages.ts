import type { Fetched, FetchPage } from '../../adapters/web/fetch-page.ts';
import type { WatchedPages, WatchedSignIn } from '../../contract/watched-pages.ts';

export interface FailedCheck {
  /** An address, without what is asked there. */
  of: string;
  why: string;
}

/**
 * Whether somebody who comes now gets anywhere: the three apps, the API behind them, and each pool's sign-in, all from outside and
 * without a session. It is what no metric of ours sees: a CloudFront that fails calls none of our functions.
 *
 * @returns what did not answer as it should
 */
export async function checkPages({ pages, signIns }: WatchedPages, fetchPage: FetchPage): Promise<FailedCheck[]> {
  const [portal] = pages;
  const checks = [
    ...pages.map((url) => check(url, fetchPage, isShell)),
    // Whoever is nobody is told so by the authorizer, which has read the pool's keys.
    check(`${portal}v1/merchant`, fetchPage, ({ status }) => status === 401),
    ...signIns.map((signIn) => checkSignIn(signIn, fetchPage)),
  ];
  return (await Promise.all(checks)).filter((failed) => failed !== undefined);
}

const isHtml = ({ status, type }: Fetched): boolean => status === 200 && type === 'text/html';
const isShell = (fetched: Fetched): boolean => isHtml(fetched) && fetched.text.includes('<script type="module"');

async function check(
  url: string,
  fetchPage: FetchPage,
  isAsItShould: (fetched: Fetched) => boolean,
): Promise<FailedCheck | undefined> {
  const [of = url] = url.split('?');
  try {
    const fetched = await fetchPage(url);
    return isAsItShould(fetched) ? undefined : { of, why: `answered ${fetched.status} ${fetched.type}` };
  } catch (error) {
    return { of, why: error instanceof Error ? error.name : 'no answer' };
  }
}

/** By the provider's own description, as the pages do. */
async function checkSignIn(
  { issuer, clientId, page }: WatchedSignIn,
  fetchPage: FetchPage,
): Promise<FailedCheck | undefined> {
  let authorizationEndpoint: string | undefined;
  const described = await check(`${issuer}/.well-known/openid-configuration`, fetchPage, ({ status, text }) => {
    if (status === 200) authorizationEndpoint = endpointIn(text);
    return authorizationEndpoint !== undefined;
  });
  if (described || authorizationEndpoint === undefined) return described;
  const asked = new URL(authorizationEndpoint);
  const parameters = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: page,
    scope: 'openid',
    // Nobody goes on from here.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    state: 'canary',
  };
  for (const [name, value] of Object.entries(parameters)) asked.searchParams.set(name, value);
  return check(asked.href, fetchPage, isHtml);
}

function endpointIn(text: string): string | undefined {
  const described = JSON.parse(text) as { authorization_endpoint?: unknown };
  return typeof described.authorization_endpoint === 'string' ? described.authorization_endpoint : undefined;
}
