import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
};

/** Whether this device has a network at all; whether the API can be reached over it shows only when it is asked. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);
