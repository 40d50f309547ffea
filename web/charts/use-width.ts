import { useEffect, useRef, useState } from 'react';

/** Just below the screen. */
const near = '100px';

/**
 * How wide an element is, in pixels; 0 until it comes near the screen. A drawing needs it, so that its letters keep their
 * size; and one that nobody looks at yet is not drawn, and its code not loaded: on a phone all of them are further down.
 */
export function useWidth() {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const size = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    const place = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        place.disconnect();
        size.observe(element);
      },
      { rootMargin: near },
    );
    place.observe(element);
    return () => {
      place.disconnect();
      size.disconnect();
    };
  }, []);
  return { ref, width };
}
