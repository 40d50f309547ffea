import { SignInEnded } from '../sign-in/openid.ts';
import type { AccessToken } from '../sign-in/session.ts';
import { Failure } from './failure.ts';
import { readMs, writeMs } from './patience.ts';
import { reach } from './reach.ts';

/**
 * Sends a call of the API in the name of who is signed in. A token that the API refuses may only be older than this device
 * believes, whose clock may be wrong: the call is made once more with a new one before anybody is sent away.
 *
 * @throws Failure `signed-out` when nobody is signed in, `unreachable`
 */
export async function sendAuthorized(request: Request, accessToken: AccessToken): Promise<Response> {
  const endsAt = performance.now() + (request.method === 'GET' ? readMs : writeMs);
  const send = (token: string) => {
    // A request can be sent once only.
    const copy = request.clone();
    copy.headers.set('authorization', `Bearer ${token}`);
    return reach(copy, { signal: request.signal }, endsAt - performance.now());
  };
  const token = await tokenOf(accessToken);
  const response = await send(token);
  return response.status === 401 ? send(await tokenOf(accessToken, token)) : response;
}

async function tokenOf(accessToken: AccessToken, refused?: string): Promise<string> {
  try {
    return await accessToken(refused);
  } catch (error) {
    if (error instanceof SignInEnded) throw new Failure({ kind: 'signed-out' });
    throw error;
  }
}
