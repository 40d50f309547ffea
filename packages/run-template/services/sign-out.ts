import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { SignInClients } from './sign-in-client.ts';

/**
 * Cognito's logout endpoint: ends the browser's session without a question, and sends it on. Tokens stay what they are: a
 * client that wants them gone revokes them.
 *
 * @param address the request's, with `client_id` and `logout_uri` (OpenID's name for it is taken too)
 */
export async function signOut(
  provider: Provider,
  clients: SignInClients,
  address: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams: asked } = address;
  const target = asked.get('logout_uri') || asked.get('post_logout_redirect_uri') || '';
  if (!clients.mayLeaveFor(asked.get('client_id') ?? '', target)) {
    response.writeHead(400, { 'content-type': 'text/plain' });
    response.end('Sign-out failed: logout_uri is none of the client that client_id names.\n');
    return;
  }
  const session = await provider.Session.get(provider.createContext(request, response));
  await session.destroy();
  response.writeHead(302, { location: target, 'cache-control': 'no-store' }).end();
}
