import type { Departure } from './openid.ts';
import { tabStorage } from '../storage.ts';

interface Answer {
  /** With the provider's answer in it. */
  address: URL;
  departure: Departure;
}

export const keepDeparture = (name: string, departure: Departure): void =>
  tabStorage.setItem(name, JSON.stringify(departure));

/** The provider's answer, if this browser has asked for one: it is taken from the address, whatever becomes of it. */
export function takeAnswer(name: string): Answer | undefined {
  const address = new URL(location.href);
  if (!address.searchParams.has('state') || !(address.searchParams.has('code') || address.searchParams.has('error'))) {
    return undefined;
  }
  const kept = tabStorage.getItem(name);
  tabStorage.removeItem(name);
  const departure = kept === null ? undefined : (JSON.parse(kept) as Departure);
  history.replaceState(null, '', departure?.returnTo ?? address.pathname);
  return departure && address.searchParams.has('code') ? { address, departure } : undefined;
}
