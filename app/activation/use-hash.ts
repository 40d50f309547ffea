import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void) => {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
};

/** The fragment of the address, with its `#`; empty when there is none. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => location.hash);
