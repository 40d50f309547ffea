import type { Instant } from '../time.ts';
import type { PublicKeyJwk } from '../../contract/device-signature.ts';

/** A personal code as it is kept: its MAC under a key that never leaves KMS. */
export interface SealedCode {
  /** Base64. */
  mac: string;
  keyId: string;
}

/** The code in force. */
export interface PersonalCode extends SealedCode {
  changedAt: Instant;
  /** MAC of the change that led here (old and new code together), by which its repetition is known. */
  change?: SealedCode;
  /** Counts the changes of the client's code and devices; each is on condition that no other came first. */
  version: number;
}

export interface Device {
  id: string;
  publicKey: PublicKeyJwk;
  name?: string;
  enrolledAt: Instant;
  revokedAt?: Instant;
}

/** The two factors of a client. */
export interface Credentials {
  code?: PersonalCode;
  /** Oldest first, revoked ones too. */
  devices: readonly Device[];
}

export const isActive = (device: Device): boolean => device.revokedAt === undefined;

/** What the back office issued for a client to set the code and enrol a device with; used once. */
export interface Activation {
  hash: string;
  issuedAt: Instant;
  expiresAt: Instant;
  usedAt?: Instant;
  /** The device that it enrolled. */
  usedBy?: string;
}
