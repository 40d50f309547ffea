import { useEffect } from 'react';

/**
 * Each screen of a request starts at its top, and a screen reader at its heading, unless the screen has put the focus into
 * a field already. To be called by the screen itself.
 */
export function useScreenStart(): void {
  useEffect(() => {
    // With the next frame, which lays the screen out anyway: here it would be laid out twice.
    const frame = requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      if (document.activeElement?.matches('main input')) return;
      document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
