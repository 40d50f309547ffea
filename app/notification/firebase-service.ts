import type { FirebaseProject } from '../../web/sign-in/configuration.ts';
import type { PushService } from './push-service.ts';

const scope = '/app/';

/** Firebase Cloud Messaging on the browser's own push service. */
export function firebaseService(project: FirebaseProject): PushService {
  const subscription = async () => {
    const registration = await navigator.serviceWorker.getRegistration(scope);
    return registration?.pushManager.getSubscription();
  };
  return {
    async address() {
      const endpoint = (await subscription())?.endpoint;
      // One that was made for another project is none of ours.
      return endpoint && `${project.vapidKey} ${endpoint}`;
    },
    async token() {
      // A good tenth of the whole App, which most visits have no need of.
      const { firebaseToken } = await import('./firebase-token.ts');
      return firebaseToken(project, await navigator.serviceWorker.ready);
    },
    async forget() {
      await (await subscription())?.unsubscribe();
    },
  };
}
