import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import type { DeviceKey } from './people.ts';

/** Of somebody of the back office with several roles: the one that the others of its name do not have. */
/** `member`: a colleague of a merchant, with a sign-in of their own. */
export type IdentityRole = 'merchant' | 'member' | 'client' | BackOfficeRole;

/** Somebody who can use the local system, as `GET /_local/identities` gives it. */
export interface Identity {
  readonly name: string;
  readonly role: IdentityRole;
  /** What a merchant types to ask this client for a payment. */
  readonly identifier?: string;
  readonly identifiers?: readonly string[];
  readonly clientId?: string;
  readonly merchantId?: string;
  /** A colleague's username; `merchantId` is the first establishment of theirs. */
  readonly memberId?: string;
  /** Trade name, or the person's own name. */
  readonly displayName?: string;
  /** A merchant's. */
  readonly city?: string;
  readonly code?: string;
  readonly device?: { readonly deviceId: string; readonly privateKey: DeviceKey };
  /** For a client who has one that is not used yet, as far as this laptop knows: what came by post last. */
  readonly activationCode?: string;
}
