import { navigate } from 'wouter/use-browser-location';
import { reportWorkerFailures } from '../../web/offline/report-worker-failures.ts';

const addressChanged = new EventTarget();

/** Goes where the service worker leads after a press on a notification, and reports its failures. To be called as the page starts. */
export function followWorker(): void {
  if (!('serviceWorker' in navigator)) return;
  reportWorkerFailures();
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const { type, path } = (data ?? {}) as { type?: unknown; path?: unknown };
    if (type === 'open' && typeof path === 'string') navigate(path);
    if (type === 'push-address-changed') addressChanged.dispatchEvent(new Event('change'));
  });
}

/** @returns how to listen no more */
export function onPushAddressChanged(listener: () => void): () => void {
  addressChanged.addEventListener('change', listener);
  return () => addressChanged.removeEventListener('change', listener);
}
