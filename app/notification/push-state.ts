/** What this deployment, browser and person make of notifications on this device. */
export interface PushFacts {
  /** This deployment notifies browsers. */
  isOffered: boolean;
  /** A tab of an iPhone or iPad, where only installed apps are notified. */
  isIosTab: boolean;
  isSupported: boolean;
  permission: NotificationPermission;
  /** The device can pay: only such a device may say where it is reached. */
  isActivated: boolean;
  /** The API knows how to reach it. */
  isRegistered: boolean;
}

export type PushState = 'off' | 'installFirst' | 'unsupported' | 'notActivated' | 'denied' | 'canAsk' | 'on';

/** The first obstacle, or `canAsk` when a tap is all that is missing. */
export function pushState(facts: PushFacts): PushState {
  if (!facts.isOffered) return 'off';
  if (facts.isIosTab) return 'installFirst';
  if (!facts.isSupported) return 'unsupported';
  if (!facts.isActivated) return 'notActivated';
  if (facts.permission === 'denied') return 'denied';
  return facts.permission === 'granted' && facts.isRegistered ? 'on' : 'canAsk';
}

/** Whether the browser has all that notifications take. */
export const isPushSupported = (): boolean =>
  'serviceWorker' in navigator &&
  'PushManager' in globalThis &&
  'Notification' in globalThis &&
  'showNotification' in ServiceWorkerRegistration.prototype;

export const permissionNow = (): NotificationPermission =>
  'Notification' in globalThis ? Notification.permission : 'default';
