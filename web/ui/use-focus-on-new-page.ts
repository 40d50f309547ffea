import { useEffect, useRef, type RefObject } from 'react';

/** A new page starts at its top, and a screen reader at its heading. @returns the ref of the element that holds pages */
export function useFocusOnNewPage(path: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    window.scrollTo(0, 0);
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [path]);
  return main;
}
