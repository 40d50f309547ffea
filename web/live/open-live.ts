import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { liveChannelOf, type LiveEvent } from '../../contract/live-event.ts';
import { readDeployment, type Audience } from '../sign-in/configuration.ts';
import { SignInEnded } from '../sign-in/openid.ts';
import { claimsOf } from '../sign-in/token-claims.ts';
import { establishmentIn } from '../establishment.ts';
import { changeReader } from './change-reader.ts';
import { setChannelState } from './channel-state.ts';
import { eventChannel, type EventChannel } from './event-channel.ts';
import type { Kept, Versioned } from './take-in.ts';

export interface LiveOptions<P extends Versioned> {
  audience: Exclude<Audience, 'back-office'>;
  queries: QueryClient;
  accessToken: () => Promise<string>;
  kept: Kept<P>;
  /** What was read of counter requests: few and short-lived, they are read again as a whole. */
  counterKey: QueryKey;
  read: (id: string) => Promise<P>;
  /** Told of each change that was read, and what was known before. */
  onRead?: (payment: P, before: P | undefined) => void;
  /** Whether the page wants to be told also while it is hidden. */
  staysOpen?: () => boolean;
}

/**
 * Opens this tab's channel, if the deployment has any; what it returns closes it.
 * @throws Error when it cannot be found out; then pages look for themselves
 */
export async function openLive<P extends Versioned>(options: LiveOptions<P>): Promise<() => void> {
  const { audience, queries, accessToken, staysOpen = () => false, kept, counterKey, read, onRead } = options;
  const { live: endpoint } = await readDeployment();
  if (!endpoint) {
    setChannelState('off');
    return () => undefined;
  }
  let username = '';
  // Of another establishment than the one in the address; without one there, there is one only.
  const concerns = ({ establishment = username }: LiveEvent) =>
    (establishmentIn(location.pathname) ?? establishment) === establishment;
  const readChange = changeReader({ queries, kept, read, onRead, after });
  const channel = eventChannel(
    {
      endpoint,
      channelOf: (token) => liveChannelOf(audience, (username = claimsOf(token).username)),
      accessToken,
      isSignedOut: (error) => error instanceof SignInEnded,
      staysOpen,
      onState: (state) => {
        setChannelState(state);
        // Nobody has told what happened before.
        if (state !== 'connected') return;
        for (const queryKey of [kept.root, counterKey]) readAgain(queries, queryKey);
      },
      onChange: (event) => {
        if (!concerns(event)) return;
        if ('payment' in event) readChange(event);
        else void queries.invalidateQueries({ queryKey: counterKey });
      },
    },
    {
      openSocket: (address, protocols) => new WebSocket(address, protocols),
      now: Date.now,
      after,
      chance: Math.random,
    },
  );
  const stop = followPage(channel);
  return () => {
    stop();
    channel.close();
  };
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}

function followPage(channel: EventChannel): () => void {
  const onVisibility = () => (document.hidden ? channel.hidden() : channel.shown());
  document.addEventListener('visibilitychange', onVisibility);
  addEventListener('online', channel.online);
  addEventListener('offline', channel.offline);
  if (document.hidden) channel.hidden();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    removeEventListener('online', channel.online);
    removeEventListener('offline', channel.offline);
  };
}

/** A first read that is on its way began before anything could be told: it is repeated once it has ended. */
function readAgain(queries: QueryClient, queryKey: QueryKey): void {
  const early = queries
    .getQueryCache()
    .findAll({ queryKey, fetchStatus: 'fetching', predicate: ({ state }) => state.data === undefined });
  void queries.invalidateQueries({ queryKey });
  for (const query of early) {
    void query.promise?.then(
      () => queries.invalidateQueries({ queryKey: query.queryKey, exact: true }),
      () => undefined,
    );
  }
}
