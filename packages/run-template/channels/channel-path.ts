/** A channel or, with a last segment `*`, all channels below. */
export interface ChannelPath {
  /** With a leading slash and no trailing one. */
  readonly path: string;
  readonly segments: readonly string[];
}

/** AppSync Events: one to five segments of at most 50 letters, digits and dashes. */
const SEGMENTS_MAX = 5;
const SEGMENT = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,48}[A-Za-z0-9])?$/;

/** @param wildcard whether the last segment may be `*` @returns undefined for an invalid path */
export function channelPath(given: unknown, { wildcard }: { wildcard: boolean }): ChannelPath | undefined {
  if (typeof given !== 'string') return undefined;
  const segments = given.replace(/^\/|\/$/g, '').split('/');
  const isAll = wildcard && segments.length > 1 && segments.at(-1) === '*';
  const named = isAll ? segments.slice(0, -1) : segments;
  if (segments.length > SEGMENTS_MAX || !named.every((segment) => SEGMENT.test(segment))) return undefined;
  return { path: `/${segments.join('/')}`, segments };
}

/** Whether an event of the channel `published` goes to a subscription to `subscribed`. */
export function matchesChannel(subscribed: ChannelPath, published: ChannelPath): boolean {
  if (subscribed.segments.at(-1) !== '*') return subscribed.path === published.path;
  const prefix = subscribed.path.slice(0, -1);
  return published.path.startsWith(prefix) && published.path.length > prefix.length;
}
