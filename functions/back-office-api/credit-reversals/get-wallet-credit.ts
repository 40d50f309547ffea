import type { CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import { toMoney, zero } from '../../../contract/money.ts';
import { toIso } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';

/** A credit that was given, one by one or by a file. */
export async function getWalletCredit(
  { params }: Call<'getWalletCredit'>,
  { credits }: { credits: Pick<CreditStore, 'find'> },
): Promise<Reply<'getWalletCredit'>> {
  const credit = await credits.find(params.id);
  if (!credit) return notFound;
  const { id, clientId, amount, creditedAt, order, reversed = zero } = credit;
  return {
    body: {
      id,
      clientId,
      amount: toMoney(amount),
      creditedAt: toIso(creditedAt),
      ...(order && { order }),
      reversed: toMoney(reversed),
    },
  };
}
