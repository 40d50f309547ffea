import { tabStorage } from '../storage.ts';

/** Under which name it is kept where somebody left to make a passkey. */
export const passkeyReturn = 'passkey';

/** The provider sends the browser to the app's root, `?result=success` if there is a passkey now: back to where it was asked for. */
export function takePasskeyReturn(): void {
  const { search: passkey } = location;
  const returnTo = tabStorage.getItem(passkeyReturn);
  if (returnTo && passkey.includes('result=')) history.replaceState({ passkey }, '', returnTo);
}
