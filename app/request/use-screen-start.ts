import { useEffect } from 'react';

/**
 * Each screen of a request starts at its top, and a screen reader at its heading, unless the screen has put the focus into
 * a field already. To be called by the screen itself.
 */
export function useScreenStart(): void {
  useEffect(() => {
    window.scrollTo(0, 0);
    if (document.activeElement?.matches('main input')) return;
    document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
  }, []);
}
