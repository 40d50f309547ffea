import { reach } from '../../web/api/reach.ts';
import type { PushService } from './push-service.ts';
import { deviceStorage } from '../../web/storage.ts';

const names = { token: 'push.relay.token', after: 'push.relay.after' };
const pauseMsMin = 1_000;
const pauseMsMax = 30_000;

/** What came for a token, each as a browser's push service would hand it over, and how many that makes in all. */
interface Received {
  messages: string[];
  after: number;
}

/**
 * A relay plays Firebase: it gives tokens, and answers as soon as there is something for one. What it has goes to the
 * service worker, which does with it what it does with any push. One tab of the browser listens.
 *
 * @param relay its path on this origin
 */
export function relayService(relay: string): PushService {
  const token = () => deviceStorage.getItem(names.token);

  async function receive(known: string, signal: AbortSignal): Promise<void> {
    const after = deviceStorage.getItem(names.after) ?? '0';
    const received = await answer<Received>(await reach(`${relay}/${known}/${after}`, { signal }));
    const { active } = await navigator.serviceWorker.ready;
    for (const text of received.messages) active?.postMessage({ type: 'push', text });
    deviceStorage.setItem(names.after, String(received.after));
  }

  return {
    address: () => Promise.resolve(token() ?? undefined),
    async token() {
      const made = await answer<{ token: string }>(await reach(relay, { method: 'POST' }));
      deviceStorage.setItem(names.token, made.token);
      deviceStorage.setItem(names.after, '0');
      return made.token;
    },
    forget: () => Promise.resolve(deviceStorage.removeItem(names.token)),
    listen: (signal) =>
      navigator.locks.request('push-relay', { signal }, async () => {
        let pauseMs = pauseMsMin;
        for (let known = token(); known !== null && !signal.aborted; known = token()) {
          try {
            await receive(known, signal);
            pauseMs = pauseMsMin;
          } catch {
            // A relay that is away comes back; the App works meanwhile.
            if (!signal.aborted) await pause(pauseMs, signal);
            pauseMs = Math.min(2 * pauseMs, pauseMsMax);
          }
        }
      }),
  };
}

async function answer<T>(response: Response): Promise<T> {
  if (!response.ok) throw new Error(`the relay answered ${response.status}`);
  return (await response.json()) as T;
}

const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
