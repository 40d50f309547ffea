import { useSyncExternalStore } from 'react';

/** What Chromium sends when the App may be installed; other browsers know nothing of it. */
interface InstallOffer extends Event {
  prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | undefined;
const listeners = new Set<() => void>();

function keep(next: InstallOffer | undefined): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** To be called as the page starts: the offer comes once, before any page asks for it. */
export function watchInstallation(): void {
  addEventListener('beforeinstallprompt', (event) => {
    // Offered by us where it makes sense, instead of by a bar over the page.
    event.preventDefault();
    keep(event as InstallOffer);
  });
  addEventListener('appinstalled', () => keep(undefined));
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Asks the browser to install the App; undefined where it is installed already, or cannot be. */
export function useInstall(): (() => Promise<void>) | undefined {
  const found = useSyncExternalStore(subscribe, () => offer);
  return (
    found &&
    (async () => {
      await found.prompt();
      // An offer is good once, whatever was answered.
      keep(undefined);
    })
  );
}
