import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { apiTerms } from '../../contract/settings/api-terms.ts';
import { notFound, type Call, type Reply } from '../http/call.ts';
import { merchantBody } from '../http/bodies/merchant-body.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  terms: Terms;
}

export async function getMerchant(
  { caller }: Call<'getMerchant'>,
  { directory, terms }: Dependencies,
): Promise<Reply<'getMerchant'>> {
  const merchant = await directory.getMerchant(caller);
  return merchant ? { body: { ...merchantBody(merchant), terms: apiTerms(terms) } } : notFound;
}
