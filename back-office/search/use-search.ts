import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** What is looked for, kept with the page's entry in the history: it is somebody's name or address, which no address shows. */
interface Sought {
  sought?: string;
}

/** The last search of this page, found again on the way back to it. */
export function useSought(): [sought: string, search: (text: string) => void] {
  const state = useHistoryState<Sought | null>();
  const [path, navigate] = useLocation();
  return [state?.sought ?? '', (sought) => navigate(path, { replace: true, state: { sought } satisfies Sought })];
}

/** Whatever matches; nothing is asked for while nothing is looked for. */
export function useSearch(sought: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['search', sought],
    queryFn: () => answer(api.POST('/v1/back-office/search', { body: { q: sought } })),
    enabled: sought !== '',
  });
}

export type Found = NonNullable<ReturnType<typeof useSearch>['data']>['items'][number];
