import { useSyncExternalStore } from 'react';
import { permissionNow } from './push-state.ts';

/** It is changed in the browser's own settings, and the page is looked at again afterwards. */
const subscribe = (listener: () => void) => {
  addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
};

export const usePermission = (): NotificationPermission => useSyncExternalStore(subscribe, permissionNow);
