import type * as z from 'zod';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { effectiveCounterRequest, type StoredCounterRequest } from '../../../core/counter/counter-request.ts';
import type { Instant } from '../../../core/time.ts';
import { counterFields } from '../../http/bodies/counter-fields.ts';
import type { clientCounterRequest } from '../../http/schemas/counter.ts';
import { merchantSeen } from '../client-view.ts';

/** What a client sees of a counter request as it stands at `now`. */
export async function clientCounterView(
  request: StoredCounterRequest,
  now: Instant,
  { directory }: { directory: Pick<DirectoryStore, 'getMerchant'> },
): Promise<z.input<typeof clientCounterRequest>> {
  const merchant = await directory.getMerchant(request.merchantId);
  if (!merchant)
    throw new Error(`merchant ${request.merchantId} of counter request ${request.id} is not in the directory`);
  return { ...counterFields(effectiveCounterRequest(request, now)), merchant: merchantSeen(merchant) };
}
