import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, it, vi } from 'vitest';
import { openRequestsAsKnown, openRequestsKey, requestsKey } from '../../../app/payment/kept-requests.ts';

it('a page that reads the list goes on reading it while something else shows what is known', async () => {
  const queries = new QueryClient();
  let reads = 0;
  const queryFn = () => Promise.resolve([{ id: `read ${(reads += 1)}` }]);
  const page = new QueryObserver(queries, { queryKey: openRequestsKey, queryFn, retry: false });
  const stop = [page.subscribe(() => undefined)];
  const count = new QueryObserver(queries, openRequestsAsKnown);
  stop.push(count.subscribe(() => undefined));
  // As with each drawing of the page.
  count.setOptions(openRequestsAsKnown);
  await vi.waitFor(() => expect(page.getCurrentResult().data).toBeDefined());

  await queries.invalidateQueries({ queryKey: requestsKey });

  expect(page.getCurrentResult()).toMatchObject({ error: null, data: [{ id: 'read 2' }] });
  expect(count.getCurrentResult().data).toEqual([{ id: 'read 2' }]);
  for (const each of stop) each();
});
