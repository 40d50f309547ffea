import { useSyncExternalStore } from 'react';
import type { Language } from '../../contract/words/language.ts';
import { deviceStorage } from '../storage.ts';

export type { Language };

const name = 'language';
const listeners = new Set<() => void>();

let current: Language = deviceStorage.getItem(name) === 'en' ? 'en' : 'fr';
document.documentElement.lang = current;

/** French first; English once somebody has chosen it here. */
export const currentLanguage = (): Language => current;

export function chooseLanguage(language: Language): void {
  current = language;
  deviceStorage.setItem(name, language);
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage);
