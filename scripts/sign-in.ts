import { createHash, randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';

const usage = `npm run sign-in -- --issuer URL --client-id ID --redirect URL [--scope back-office/api]

  --issuer     https://cognito-idp.<region>.amazonaws.com/<pool id>
  --client-id  the pool's web client (stack outputs)
  --redirect   an address that the client may return to: the output BackOfficeUrl

Signs an operator in with the browser and prints an access token, good for 15 minutes.
`;

interface Discovery {
  authorization_endpoint: string;
  token_endpoint: string;
}

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

/** OpenID Connect authorization code with PKCE (RFC 7636); the code comes back in the browser's address bar. */
async function signIn(issuer: string, clientId: string, redirect: string, scope: string): Promise<string> {
  const discovery = await json<Discovery>(`${issuer}/.well-known/openid-configuration`);
  const verifier = randomBytes(32).toString('base64url');
  const state = randomBytes(16).toString('base64url');
  const asked = new URL(discovery.authorization_endpoint);
  asked.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect,
    scope: `openid ${scope}`,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    lang: 'fr',
  }).toString();
  // What is asked goes to the error output, so that the token alone can be captured.
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const pasted = await terminal.question(
    `Open this address, sign in, then paste the address that the browser ends at:\n\n${asked.href}\n\n> `,
  );
  terminal.close();
  const returned = new URL(pasted.trim()).searchParams;
  if (returned.get('state') !== state) throw new Error('that address does not answer this sign-in: start again');
  const code = returned.get('code');
  if (!code) throw new Error(`the sign-in was refused: ${returned.get('error_description') ?? 'no code came back'}`);
  const { access_token: token } = await json<{ access_token: string }>(discovery.token_endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: clientId,
      redirect_uri: redirect,
      code,
      code_verifier: verifier,
    }),
  });
  return token;
}

const { values } = parseArgs({
  options: {
    issuer: { type: 'string' },
    'client-id': { type: 'string' },
    redirect: { type: 'string' },
    scope: { type: 'string', default: 'back-office/api' },
  },
});
const { issuer, 'client-id': clientId, redirect, scope } = values;
if (!issuer || !clientId || !redirect) {
  process.stderr.write(usage);
  process.exitCode = 1;
} else {
  try {
    console.log(await signIn(issuer, clientId, redirect, scope));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
