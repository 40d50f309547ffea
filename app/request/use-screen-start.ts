import { useEffect } from 'react';

/** Each screen of a request starts at its top, and a screen reader at its heading. To be called by the screen itself. */
export function useScreenStart(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
}
