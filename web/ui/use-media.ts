import { useSyncExternalStore } from 'react';

/** Whether a media query holds: for what is built in another way on a phone, not only laid out in another way. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
