import type { Browser } from './platform.ts';

/** Whose settings somebody has to look through. */
export type System = 'ios' | 'android' | 'computer';

export function systemOf({ userAgent, maxTouchPoints }: Browser): System {
  if (/Android/.test(userAgent)) return 'android';
  // An iPad says that it is a Mac; no Mac is touched.
  const isIos = /iPhone|iPod|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  return isIos ? 'ios' : 'computer';
}
