import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { answer, type Schemas } from '../../web/api/client.ts';
import { useSignedIn } from '../../web/sign-in/signed-in.tsx';

export type Export = Schemas['ReimbursementExport'];
export type ExportOutcome = Schemas['ExportOutcome'];
export type OutcomeKind = ExportOutcome['kind'];

/** Newest first, page by page. */
export function useExports() {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['exports', 'list'],
    queryFn: ({ pageParam: cursor }) => answer(api.GET('/v1/finance/exports', { params: { query: { cursor } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

export type ExportDetail = NonNullable<ReturnType<typeof useExport>['data']>;
export type ExportFile = ExportDetail['files'][number];

/** One export, with links to its files. */
export function useExport(date: string) {
  const { api } = useSignedIn();
  return useQuery({
    queryKey: ['exports', date],
    queryFn: () => answer(api.GET('/v1/finance/exports/{date}', { params: { path: { date } } })),
  });
}

/** What it did with each merchant's sum, page by page. */
export function useExportOutcomes(date: string, kind: OutcomeKind | undefined) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['exports', date, 'outcomes', kind],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/v1/finance/exports/{date}/outcomes', {
          params: { path: { date }, query: { cursor, kind, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
  });
}

/** The same of one merchant, with its payments page by page. */
export function useExportOutcome(date: string, id: string) {
  const { api } = useSignedIn();
  return useInfiniteQuery({
    queryKey: ['exports', date, 'outcomes', 'of', id],
    queryFn: ({ pageParam: cursor }) =>
      answer(
        api.GET('/v1/finance/exports/{date}/outcomes/{id}', {
          params: { path: { date, id }, query: { cursor, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ linesCursor }) => linesCursor ?? undefined,
    select: ({ pages: [first, ...others] }) =>
      first && { outcome: first, lines: [first, ...others].flatMap(({ lines }) => lines) },
  });
}
