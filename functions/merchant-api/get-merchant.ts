import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { notFound, type Handler } from '../http/call.ts';
import { merchantBody } from '../merchant-body.ts';

export const getMerchant =
  ({ directory }: { directory: Pick<DirectoryStore, 'getMerchant'> }): Handler<'getMerchant'> =>
  async ({ caller }) => {
    const merchant = await directory.getMerchant(caller);
    return merchant ? { body: merchantBody(merchant) } : notFound;
  };
