import { useEffect, useId, useSyncExternalStore } from 'react';
import { isolate } from '../../contract/words/isolate.ts';

/** What index.html calls the app; read before any page puts its own title in front. */
const app = document.title;

/** By who counts. */
const counts = new Map<string, number>();
const listeners = new Set<() => void>();

function setCount(name: string, next: number): void {
  counts.set(name, next);
  for (const listener of listeners) listener();
}

const total = () => [...counts.values()].reduce((sum, count) => sum + count, 0);

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * The page's name in the browser's tab, its history and for screen readers, before the app's (WCAG 2.2, 2.4.2); in front of
 * it how much waits for the reader: « (2) Encaissement ».
 */
export function PageTitle({ title }: { title: string }) {
  const waiting = useSyncExternalStore(subscribe, total);
  return <title>{`${waiting > 0 ? `(${waiting}) ` : ''}${isolate(title)} – ${app}`}</title>;
}

/** Says on every page's tab how much waits for the reader; nothing when nothing does. What several count is added up. */
export function useCountInTitle(waiting: number): void {
  const name = useId();
  useEffect(() => {
    setCount(name, waiting);
    return () => setCount(name, 0);
  }, [name, waiting]);
}
