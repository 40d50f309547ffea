import { useSyncExternalStore } from 'react';

/**
 * Whether this tab is told of changes. `pending`: about to be, so nobody need look in the meantime; `off`: not for now, so
 * whoever wants to know has to look.
 */
export type ChannelState = 'connected' | 'pending' | 'off';

let current: ChannelState = 'pending';
const listeners = new Set<() => void>();

export function setChannelState(state: ChannelState): void {
  current = state;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The state of this tab's one channel (live-channel.tsx). */
export const useChannelState = (): ChannelState => useSyncExternalStore(subscribe, () => current);
