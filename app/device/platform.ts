import type { Language } from '../../web/words/language.ts';
import { platformWords } from './platform-words.ts';

/** What a browser says of itself. */
export interface Browser {
  userAgent: string;
  maxTouchPoints: number;
}

/** A name to begin with, by which its owner will know the device in the list. */
export function platformName({ userAgent, maxTouchPoints }: Browser, language: Language): string {
  const own = platformWords(language);
  if (/iPhone|iPod/.test(userAgent)) return 'iPhone';
  // An iPad says that it is a Mac; no Mac is touched.
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)) return 'iPad';
  if (/Android/.test(userAgent)) {
    if (/Mobile/.test(userAgent)) return own.androidPhone;
    return own.androidTablet;
  }
  if (/Macintosh/.test(userAgent)) return 'Mac';
  if (/Windows/.test(userAgent)) return own.windowsComputer;
  return own.computer;
}

/**
 * A tab of an iPhone or iPad: Safari clears what pages keep after a week unused, but not what an installed page keeps.
 * (`standalone` is Apple's own, and only there.)
 */
export const isIosTab = (): boolean => 'standalone' in navigator && navigator.standalone === false;
