import type { DeviceKey } from './people.ts';

export type IdentityRole = 'merchant' | 'client' | 'finance' | 'ops';

/** Somebody who can use the local system, as `GET /_local/identities` gives it. */
export interface Identity {
  readonly name: string;
  readonly role: IdentityRole;
  /** What a merchant types to ask this client for a payment. */
  readonly identifier?: string;
  readonly identifiers?: readonly string[];
  readonly clientId?: string;
  readonly merchantId?: string;
  /** Trade name, or the client's own name. */
  readonly displayName?: string;
  /** A merchant's. */
  readonly city?: string;
  readonly code?: string;
  readonly device?: { readonly deviceId: string; readonly privateKey: DeviceKey };
  /** For a client who has one that is not used yet, as far as this laptop knows: what came by post last. */
  readonly activationCode?: string;
}
