import { useSyncExternalStore } from 'react';
import { isRegistered, onRegistrationKept } from './kept-registration.ts';
import { PushKeeper } from './push-keeper.tsx';

/** Keeps a browser that was registered for notifications registered; for any other, nothing is looked at. */
export default function KeepPush() {
  return useSyncExternalStore(onRegistrationKept, isRegistered) && <PushKeeper />;
}
