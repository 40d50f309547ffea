import { object, text } from '../../../adapters/parse.ts';
import type { CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import type { Call, Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { creditReversalBody } from './credit-reversal-body.ts';

/** The last one seen. */
const position = object<{ place: string }>({ place: text });

/** Reversals of credits, newest first: those that wait for a second person among them. */
export async function listCreditReversals(
  { caller, query }: Call<'listCreditReversals'>,
  { reversals }: { reversals: Pick<CreditReversalStore, 'list'> },
): Promise<Reply<'listCreditReversals'>> {
  const page = await paged({ query, boundTo: { list: 'credit-reversals', caller }, position }, async (after, limit) => {
    const { items, next } = await reversals.list(limit, after?.place);
    return { items: items.map(creditReversalBody), next: next === undefined ? undefined : { place: next } };
  });
  return 'refusal' in page ? page : { body: page };
}
