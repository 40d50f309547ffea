import { currentLanguage } from '../words/language.ts';
import { tabStorage } from '../storage.ts';
import { readConfiguration, type Audience } from './configuration.ts';
import { openIdClient } from './openid.ts';
import { passkeyReturn } from './passkey-return.ts';
import type { Session } from './session.ts';

/** At the end of the address of a page that is come back to with a new sign-in, for a passkey. */
const wanted = '#cle-acces';

/**
 * Cognito makes a passkey for whoever has signed in there of late. We ask for a sign-in before it, so that nobody makes one at
 * a till that somebody else left open.
 */
export const askForPasskey = (session: Session): Promise<void> =>
  session.signIn(location.pathname + location.search + wanted, 'login');

/** Leaves for the provider's page, if this page was come back to for it. It sends the browser to the app's root. */
export async function makePasskey({ audience, redirectUri }: { audience: Audience; redirectUri: string }) {
  if (location.hash !== wanted) return;
  const here = location.pathname + location.search;
  history.replaceState(null, '', here);
  const client = openIdClient(await readConfiguration(audience), `openid ${audience}/api`, redirectUri);
  const { url } = await client.departure(here, currentLanguage());
  // Beside the page for signing in, with what that takes but for what belongs to one sign-in.
  url.pathname = url.pathname.replace(/\/oauth2\/authorize$/, '/passkeys/add');
  for (const name of ['state', 'code_challenge', 'code_challenge_method']) url.searchParams.delete(name);
  tabStorage.setItem(passkeyReturn, here);
  location.assign(url);
}

/** Whether this page was come back to with a passkey. */
export const isPasskeyMade = (): boolean =>
  (history.state as { passkey?: string } | null)?.passkey?.includes('result=success') === true;
