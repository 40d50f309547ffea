import type { PushConfiguration } from '../../web/sign-in/configuration.ts';
import { firebaseService } from './firebase-service.ts';
import type { PushService } from './push-service.ts';
import { relayService } from './relay-service.ts';

/** The one that this deployment is configured for. */
export const choosePushService = (configuration: PushConfiguration): PushService =>
  'relay' in configuration ? relayService(configuration.relay) : firebaseService(configuration.firebase);
