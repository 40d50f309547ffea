import { alertPreferences } from './alert-preferences.ts';
import { chime } from './chime.ts';
import { showNotification, type Shown } from './system-notification.ts';

/** So long no other tab of this browser says the same. */
const onceMs = 2_000;

/** Alerts the merchant in the ways chosen on this device; of several tabs one does. @param name what it is about */
export async function alertOnce(name: string, say: () => Shown): Promise<void> {
  await navigator.locks.request(`alert ${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const { sound, notification } = alertPreferences();
    if (sound) chime();
    if (notification) showNotification(say());
    await new Promise((resolve) => setTimeout(resolve, onceMs));
  });
}
