import { useSyncExternalStore } from 'react';
import { deviceStorage } from '../../web/storage.ts';

/** How this device draws attention when a client has answered. Kept here, not in the account: another one stands elsewhere. */
export interface AlertPreferences {
  sound: boolean;
  notification: boolean;
}

const name = 'merchant.alerts';
const listeners = new Set<() => void>();

let current = read();

function read(): AlertPreferences {
  const kept = JSON.parse(deviceStorage.getItem(name) ?? '{}') as Partial<AlertPreferences>;
  return { sound: kept.sound === true, notification: kept.notification === true };
}

export const alertPreferences = (): AlertPreferences => current;

export function changeAlertPreferences(change: Partial<AlertPreferences>): void {
  current = { ...current, ...change };
  deviceStorage.setItem(name, JSON.stringify(current));
  for (const listener of listeners) listener();
}

/** A merchant who wants to be told wants it most while the page is out of sight. */
export const wantsAlerts = (): boolean => current.sound || current.notification;

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useAlertPreferences = (): AlertPreferences => useSyncExternalStore(subscribe, alertPreferences);
