import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { useSignedIn } from '../sign-in/signed-in.tsx';
import { setChannelState } from './channel-state.ts';
import type { LiveOptions } from './open-live.ts';
import type { Versioned } from './take-in.ts';

type Props<P extends Versioned> = Omit<LiveOptions<P>, 'queries' | 'accessToken'>;

/**
 * Has this tab told of changes for as long as somebody is signed in. Its code is no part of what a first visit waits for: it
 * is loaded once the page has read what it shows.
 */
export function LiveChannel<P extends Versioned>(props: Props<P>) {
  const { session } = useSignedIn();
  const queries = useQueryClient();
  const isReading = useIsFetching() > 0;
  const [hasRead, setHasRead] = useState(false);
  if (!hasRead && !isReading && queries.getQueryCache().getAll().length > 0) setHasRead(true);
  const open = useEffectEvent(async () => {
    const { openLive } = await import('./open-live.ts');
    return openLive({ ...props, queries, accessToken: () => session.accessToken() });
  });
  useEffect(() => {
    if (!hasRead) return;
    setChannelState('pending');
    const opened = open();
    opened.catch(() => setChannelState('off'));
    return () => void opened.then((close) => close()).catch(() => undefined);
  }, [hasRead]);
  return null;
}
