import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { toMoney } from '../../core/money.ts';
import { isoDuration } from '../../core/payment/delay.ts';
import type { Terms } from '../../core/payment/terms.ts';
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
  return merchant ? { body: { ...merchantBody(merchant), terms: termsBody(terms) } } : notFound;
}

function termsBody({ amountFloor, amountCeiling, immediateDelayMs, deferredDelayMs, holdMs, leadBusinessDays }: Terms) {
  const { min, max, default: usual } = deferredDelayMs;
  return {
    amountFloor: toMoney(amountFloor),
    amountCeiling: toMoney(amountCeiling),
    immediateDelay: isoDuration(immediateDelayMs),
    clientDelay: { min: isoDuration(min), max: isoDuration(max), default: isoDuration(usual) },
    holdDuration: isoDuration(holdMs),
    leadBusinessDays,
  };
}
