import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { Act } from '../../contract/back-office/acts.ts';
import { answer } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

/** Empty where it does not matter. */
export interface JournalFilter {
  from: string;
  to: string;
  by: string;
  act: Act | '';
  /** Kind and id of what it is about. */
  about: string;
}

export const noFilter: JournalFilter = { from: '', to: '', by: '', act: '', about: '' };

/** The operations that the filter lets through, newest first, page by page. */
export function useJournal(filter: JournalFilter) {
  const { api } = useSignedIn();
  const given = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  return useInfiniteQuery({
    queryKey: ['journal', given],
    queryFn: ({ pageParam: cursor }) =>
      answer(api.GET('/v1/back-office/operations', { params: { query: { ...given, cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    placeholderData: keepPreviousData,
  });
}
