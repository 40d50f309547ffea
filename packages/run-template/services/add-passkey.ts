import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { SignInClients } from './sign-in-client.ts';

/**
 * Managed login's page for making a passkey, for whoever has a session with it: here it is made at once. It sends the browser
 * on with what came of it.
 *
 * @param address the request's, with `client_id` and `redirect_uri`
 */
export async function addPasskey(
  provider: Provider,
  clients: SignInClients,
  address: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { searchParams: asked } = address;
  const target = asked.get('redirect_uri') ?? '';
  const session = await provider.Session.get(provider.createContext(request, response));
  if (!clients.mayReturnTo(asked.get('client_id') ?? '', target) || session.accountId === undefined) {
    response.writeHead(400, { 'content-type': 'text/plain' });
    response.end('No passkey: nobody is signed in, or redirect_uri is none of the client that client_id names.\n');
    return;
  }
  const back = new URL(target);
  back.searchParams.set('result', 'success');
  response.writeHead(302, { location: back.href, 'cache-control': 'no-store' }).end();
}
