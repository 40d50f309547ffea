import { refused, type Call, type Reply } from '../../http/call.ts';
import { anyPeriodOf } from '../../http/period.ts';
import { searchPage, type SearchPageDependencies } from './search-page.ts';

/** The merchant's payment requests that `q` finds, over all years unless days are named; as far as the index has them. */
export async function searchPaymentRequests(
  { caller, now, body }: Call<'searchPaymentRequests'>,
  dependencies: SearchPageDependencies,
): Promise<Reply<'searchPaymentRequests'>> {
  const { from, to, ...filters } = body;
  const asked = from === undefined && to === undefined ? { period: undefined } : anyPeriodOf({ from, to }, now);
  if ('refusal' in asked) return refused(asked.refusal);
  const page = await searchPage(
    filters,
    { caller, now, period: asked.period, list: 'payment-request-search' },
    dependencies,
  );
  return 'refusal' in page ? page : { body: page };
}
