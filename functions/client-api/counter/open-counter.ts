import type { CounterCodeStore } from '../../../adapters/dynamodb/counter-code-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { mayCollect } from '../../../core/merchant-status.ts';

export interface CounterDependencies {
  counterCodes: Pick<CounterCodeStore, 'merchantAt'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

/** The merchant at whose counter a code is in force, if anything may be proposed there. */
export async function openCounter(
  code: string,
  { counterCodes, directory }: CounterDependencies,
): Promise<MerchantProfile | { refusal: Refusal }> {
  const merchantId = await counterCodes.merchantAt(code);
  const merchant = merchantId === undefined ? undefined : await directory.getMerchant(merchantId);
  if (!merchant) return { refusal: { code: 'counter-code-unknown' } };
  return mayCollect(merchant.status) ? merchant : { refusal: { code: 'counter-closed' } };
}
