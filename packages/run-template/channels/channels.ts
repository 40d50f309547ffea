import { randomUUID } from 'node:crypto';
import { channelPath, matchesChannel } from './channel-path.ts';
import type { ChannelPath } from './channel-path.ts';
import type { ChannelNamespace } from './event-api.ts';

/** @param event a JSON value as text */
export type Listener = (event: string) => void;

/** Subscriptions, and publishing to them. Nothing is stored: an event goes to those who are subscribed at that moment. */
export interface Channels {
  /** @returns ends the subscription */
  subscribe(path: ChannelPath, listener: Listener): () => void;
  /** @param body of the HTTP request @returns why it is refused as a whole, or the result of each event */
  publish(body: string): PublishRefusal | PublishResult;
}

export interface PublishRefusal {
  readonly refused: string;
}

export interface PublishResult {
  readonly failed: readonly { identifier: string; index: number; code: number; message: string }[];
  readonly successful: readonly { identifier: string; index: number }[];
}

/** AppSync's quotas: events per request, bytes per event. */
const EVENTS_MAX = 5;
export const EVENT_BYTES_MAX = 240 * 1_024;

export function createChannels(namespaces: ReadonlyMap<string, ChannelNamespace>): Channels {
  const subscriptions = new Set<{ path: ChannelPath; listener: Listener }>();

  return {
    subscribe(path, listener) {
      const subscription = { path, listener };
      subscriptions.add(subscription);
      return () => subscriptions.delete(subscription);
    },
    publish(body) {
      const publication = parsePublication(body);
      if (!publication) return { refused: `1 to ${EVENTS_MAX} events, each a JSON value as text, for one channel` };
      const { path, events } = publication;
      if (!namespaces.get(path.segments[0] ?? '')?.functionsPublish)
        return { refused: `No namespace for ${path.path}` };
      const results = events.map((event, index) => ({ event, identifier: randomUUID(), index }));
      const fits = ({ event }: { event: string }) => Buffer.byteLength(event) <= EVENT_BYTES_MAX && isJson(event);
      const successful = results.filter(fits);
      for (const { event } of successful) {
        for (const { path: subscribed, listener } of subscriptions) {
          if (matchesChannel(subscribed, path)) listener(event);
        }
      }
      return {
        successful: successful.map(({ identifier, index }) => ({ identifier, index })),
        failed: results
          .filter((one) => !fits(one))
          .map(({ identifier, index }) => ({ identifier, index, code: 400, message: 'too large, or not JSON' })),
      };
    },
  };
}

function parsePublication(body: string): { path: ChannelPath; events: string[] } | undefined {
  if (!isJson(body)) return undefined;
  const { channel, events } = Object(JSON.parse(body)) as { channel?: unknown; events?: unknown };
  const path = channelPath(channel, { wildcard: false });
  if (!path || !Array.isArray(events) || events.length === 0 || events.length > EVENTS_MAX) return undefined;
  return events.every((event) => typeof event === 'string') ? { path, events } : undefined;
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
