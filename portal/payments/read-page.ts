import { answer, type Api } from '../../web/api/client.ts';
import type { PaymentsQuery } from './filters.ts';

/**
 * One page of what a query finds. What is looked for goes in a body: it may be somebody's name or identifier, and addresses
 * end up in histories and logs.
 *
 * @throws Failure
 */
export function readPage(
  api: Api,
  { q, status, ...query }: PaymentsQuery,
  { limit, cursor, signal }: { limit: number; cursor: string | undefined; signal?: AbortSignal },
) {
  const at = { ...query, limit, cursor };
  return answer(
    q === undefined
      ? api.GET('/v1/payment-requests', { params: { query: { ...at, status: status?.join(',') } }, signal })
      : api.POST('/v1/payment-requests/search', { body: { ...at, q, status }, signal }),
  );
}
