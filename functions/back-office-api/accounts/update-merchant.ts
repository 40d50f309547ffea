import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { ibanRefused, parseIban } from './account-fields.ts';

/**
 * Changes what is given and leaves the rest. A suspended merchant still signs in and sees everything, but can ask for no
 * payment, and the batch withholds the transfers.
 */
export async function updateMerchant(
  { params, body }: Call<'updateMerchant'>,
  { directory }: { directory: Pick<DirectoryStore, 'updateMerchant'> },
): Promise<Reply<'updateMerchant'>> {
  const iban = body.iban === undefined ? undefined : parseIban(body.iban);
  if (body.iban !== undefined && !iban) return refused(ibanRefused);
  const merchant = await directory.updateMerchant(params.id, { ...body, iban });
  return merchant ? { body: merchantBody(merchant) } : notFound;
}
