import type { Issuer } from '../../contract/issuer.ts';
import type { Contact } from '../../contract/settings/contact-settings.ts';
import { signInMs } from '../api/patience.ts';
import { reach } from '../api/reach.ts';

/** Which OpenID provider signs in whom. */
export interface SignInConfiguration {
  issuer: string;
  clientId: string;
}

export type Audience = 'merchant' | 'client' | 'back-office';

/** What a Firebase project tells every web page of its own, and the public key of its Web Push certificate. */
export interface FirebaseProject {
  apiKey: string;
  appId: string;
  projectId: string;
  messagingSenderId: string;
  vapidKey: string;
}

/** Who carries pushes: Firebase, or a relay that plays it, by its path on this origin. */
export type PushConfiguration = { firebase: FirebaseProject } | { relay: string };

/** `/config.json`, written by the deployment. */
export interface Deployment {
  signIn: Record<Audience, SignInConfiguration>;
  /** Left out where browsers are not notified. */
  push?: PushConfiguration;
  /** Where pages are told of changes: the WebSocket's address, and the HTTP domain of that API. Left out where they look. */
  live?: { realtime: string; host: string };
  /** Whom people turn to; empty texts where the deployment names nobody. */
  contact?: Contact;
  /** Who gives activation codes. */
  issuer?: Issuer;
}

let reading: Promise<Deployment> | undefined;

/** Read once a page, and again after a failure. @throws Error when it cannot be read: nothing works without it */
export function readDeployment(): Promise<Deployment> {
  reading ??= read();
  reading.catch(() => (reading = undefined));
  return reading;
}

async function read(): Promise<Deployment> {
  const response = await reach('/config.json', {}, signInMs);
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as Deployment;
}

/** @throws Error as `readDeployment` does */
export const readConfiguration = async (audience: Audience): Promise<SignInConfiguration> =>
  (await readDeployment()).signIn[audience];
