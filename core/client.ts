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
}

export const pushPlatforms = ['FCM', 'APNS'] as const;
export type PushPlatform = (typeof pushPlatforms)[number];

/** Where one of a client's devices can be reached. */
export interface PushTarget {
  deviceId: string;
  platform: PushPlatform;
  /** Registration token of Firebase Cloud Messaging or of Apple's push service. */
  token: string;
  /** What the device is spoken to in; French where it did not say. */
  language?: Language;
  /** The SNS endpoint made for it. Its own token may be an older one of the same device. */
  endpointArn?: string;
}
