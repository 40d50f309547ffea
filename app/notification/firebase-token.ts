import { initializeApp, type FirebaseApp } from '@firebase/app';
import { getMessaging, getToken } from '@firebase/messaging';
import type { FirebaseProject } from '../../web/sign-in/configuration.ts';

let app: FirebaseApp | undefined;

/**
 * The registration token of this browser with our own service worker, which the person has let notify before. Firebase calls
 * `getToken` deprecated in favour of its installation ids; SNS takes registration tokens.
 *
 * @throws FirebaseError, or DOMException of the browser's push service
 */
export function firebaseToken(
  { vapidKey, ...options }: FirebaseProject,
  serviceWorkerRegistration: ServiceWorkerRegistration,
): Promise<string> {
  app ??= initializeApp(options);
  return getToken(getMessaging(app), { vapidKey, serviceWorkerRegistration });
}
