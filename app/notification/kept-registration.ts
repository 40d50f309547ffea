import type { Language } from '../../web/words/language.ts';
import { deviceStorage } from '../../web/storage.ts';

/** What the API was last told about how this browser is reached. */
export interface KeptRegistration {
  clientId: string;
  deviceId: string;
  language: Language;
  /** Of the push service: where it has another one now, the token is another one too. */
  address: string;
  /** Epoch milliseconds of this device's clock. */
  at: number;
}

const name = 'push.registration';
const listeners = new Set<() => void>();

export function keptRegistration(): KeptRegistration | undefined {
  try {
    return (JSON.parse(deviceStorage.getItem(name) ?? 'null') as KeptRegistration | null) ?? undefined;
  } catch {
    // Somebody else's hand: as if there were none.
    return undefined;
  }
}

export function keepRegistration(registration: KeptRegistration | undefined): void {
  if (registration) deviceStorage.setItem(name, JSON.stringify(registration));
  else deviceStorage.removeItem(name);
  for (const listener of listeners) listener();
}

/** At no cost, for what every page does as it starts. */
export const isRegistered = (): boolean => deviceStorage.getItem(name) !== null;

export const onRegistrationKept = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Firebase renews its tokens weekly; and what the API may have forgotten meanwhile is told anew. */
const goodForMs = 7 * 24 * 60 * 60_000;

type Present = Omit<KeptRegistration, 'clientId' | 'address' | 'at'> & { address: string | undefined; now: number };

/** Whether the API knows all that there is to know. */
export const isCurrent = (kept: KeptRegistration, { deviceId, language, address, now }: Present): boolean =>
  kept.deviceId === deviceId &&
  kept.language === language &&
  kept.address === address &&
  now - kept.at < goodForMs &&
  // A clock that was put back says nothing.
  now >= kept.at;
