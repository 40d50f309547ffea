import { useEffect, useRef, type RefObject } from 'react';

/** A new page starts at its top, and a screen reader at its heading, where the page has no field that asks for the focus. @returns the ref of the element that holds pages */
export function useFocusOnNewPage(path: string): RefObject<HTMLElement | null> {
  const main = useRef<HTMLElement>(null);
  const lastPath = useRef(path);
  useEffect(() => {
    if (lastPath.current === path) return;
    lastPath.current = path;
    window.scrollTo(0, 0);
    if (main.current?.querySelector(':focus')) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [path]);
  return main;
}
