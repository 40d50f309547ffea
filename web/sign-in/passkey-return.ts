import { tabStorage } from '../storage.ts';

const outcome = 'cle-acces';

/** @param returnTo the page that somebody leaves to make a passkey */
export const keepPasskeyReturn = (name: string, returnTo: string): void => tabStorage.setItem(name, returnTo);

/** Cognito sends the browser to the app's root, `?result=success` if there is a passkey now: back to where it was asked for. */
export function takePasskeyReturn(name: string): void {
  const result = new URL(location.href).searchParams.get('result');
  if (result === null) return;
  const returnTo = tabStorage.getItem(name);
  tabStorage.removeItem(name);
  if (returnTo === null) return;
  const back = new URL(returnTo, location.href);
  back.searchParams.set(outcome, result);
  history.replaceState(null, '', back.pathname + back.search);
}

/** Whether this page was come back to with a passkey. */
export const isPasskeyMade = (): boolean => new URL(location.href).searchParams.get(outcome) === 'success';
