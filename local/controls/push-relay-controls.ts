import { randomUUID } from 'node:crypto';
import { fcmWebMessage, type Push } from 'run-template';
import { control, type Control } from './controls.ts';

/** As the stack's parameter `PushRelay` names it. */
export const pushRelayPath = '/_local/push-relay';
/** Less than a page waits for an answer. */
const waitMs = 15_000;

export interface PushRelayOptions {
  readonly pushes: () => readonly Push[];
  /** Calls `listener` at each push from now on. @returns how to have it called no more */
  readonly onPush: (listener: () => void) => () => void;
  /** Business time, epoch milliseconds. */
  readonly now: () => number;
}

/** Plays Firebase to the App: gives tokens, and hands over what SNS was given for one, in Firebase's words. */
export function pushRelayControls({ pushes, onPush, now }: PushRelayOptions): Control[] {
  const isWorthIt = ({ at, ttlSeconds = 0 }: Push) => at + ttlSeconds * 1_000 > now();
  const sentTo = (token: string) => pushes().filter((push) => push.token === token);

  /** Resolves at the next push to anybody, or when somebody who waits has waited long enough. */
  const next = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = onPush(done);
      const timer = setTimeout(done, waitMs).unref();
      function done(): void {
        stop();
        clearTimeout(timer);
        resolve();
      }
    });

  return [
    control({
      method: 'POST',
      path: pushRelayPath,
      run: () => Promise.resolve({ token: `relay-${randomUUID()}` }),
    }),
    control({
      method: 'GET',
      path: `${pushRelayPath}/{token}/{after}`,
      run: async ({ parameters: [token = '', after = ''] }) => {
        const seen = Number.parseInt(after, 10) || 0;
        const until = Date.now() + waitMs;
        while (sentTo(token).length === seen && Date.now() < until) await next();
        const sent = sentTo(token);
        // Fewer than were seen: everything has started over.
        const messages = sent.slice(seen > sent.length ? 0 : seen).filter(isWorthIt);
        return {
          after: sent.length,
          messages: messages.map(({ message }) => JSON.stringify(fcmWebMessage(message, randomUUID()))),
        };
      },
    }),
  ];
}
