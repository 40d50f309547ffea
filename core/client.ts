import type { Language } from '../contract/words/language.ts';
import type { Instant } from './time.ts';

export interface ClientProfile {
  id: string;
  name: string;
  /** Normalised; shown in full to the client alone. */
  identifiers: readonly string[];
  createdAt: Instant;
  /** Hash of the normalised request that enrolled the client: tells a repeated call from a reused key. */
  requestHash: string;
  /** Nobody signs in any more, and the identifiers name nobody, or whom the account was merged into. */
  closed?: { because: ClosedBecause; at: Instant; into?: string };
}

export const closedBecause = ['CLOSED', 'DECEASED', 'MERGED'] as const;
/** At the client's wish, after a death, or because the same person has another account. */
export type ClosedBecause = (typeof closedBecause)[number];

/** Somebody may have had more accounts than two, merged one after the other: so many are followed at most. */
export const mergesMax = 10;

export const pushPlatforms = ['FCM', 'APNS'] as const;
export type PushPlatform = (typeof pushPlatforms)[number];

/** Where one of a client's devices can be reached. */
export interface PushTarget {
  deviceId: string;
  platform: PushPlatform;
  /** Registration token of Firebase Cloud Messaging or of Apple's push service. */
  token: string;
  /** The language of the device's notifications; French where it did not name one. */
  language?: Language;
  /** When its owner last asked for a test notification. */
  testedAt?: Instant;
  /** The SNS endpoint made for it. Its own token may be an older one of the same device. */
  endpointArn?: string;
}
