import { toMoney } from '../../../contract/money.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { merchantSeen } from '../client-view.ts';
import { openCounter, type CounterDependencies } from './open-counter.ts';

export async function getCounter(
  { params }: Call<'getCounter'>,
  { terms, ...dependencies }: CounterDependencies & { terms: Terms },
): Promise<Reply<'getCounter'>> {
  const merchant = await openCounter(params.code, dependencies);
  if ('refusal' in merchant) return refused(merchant.refusal);
  return {
    body: {
      merchant: merchantSeen(merchant),
      amountFloor: toMoney(terms.amountFloor),
      amountCeiling: toMoney(terms.amountCeiling),
    },
  };
}
