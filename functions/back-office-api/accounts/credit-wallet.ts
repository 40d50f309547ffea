import type { WalletCredit } from '../../../adapters/dynamodb/credit-claim.ts';
import type { CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import { parseIdentifier } from '../../../contract/identifier.ts';
import { cents, toMoney } from '../../../contract/money.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { replayed } from './replayed.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'findClient'>;
  credits: CreditStore;
}

/** One credit: a slip of the keyboard must not make balances that cents cannot count exactly. */
const creditMax = cents(1_000_000_00);

/** Puts vouchers into a wallet, once for each idempotency key. */
export async function creditWallet(
  { now, body, idempotencyKey }: Call<'creditWallet'>,
  { directory, credits }: Dependencies,
): Promise<Reply<'creditWallet'>> {
  const amount = cents(body.amount.value);
  if (amount <= 0) return refused({ code: 'amount-not-positive', field: 'amount.value' });
  if (amount > creditMax)
    return refused({ code: 'amount-too-large', field: 'amount.value', limit: { max: creditMax } });
  const identifier = parseIdentifier(body.clientIdentifier);
  if (!identifier) return refused({ code: 'identifier-malformed', field: 'clientIdentifier' });
  const client = await directory.findClient(identifier);
  if (!client) return refused({ code: 'client-unknown', field: 'clientIdentifier' });

  const hash = requestHash({ identifier: identifier.value, amount });
  const id = derivedId('back-office', 'wallet-credit', idempotencyKey);
  const credit: WalletCredit = { id, clientId: client.id, amount, creditedAt: now, requestHash: hash };
  const outcome = await credits.credit(credit);
  return outcome.created ? { body: creditBody(credit) } : replayed(outcome.existing, hash, creditBody);
}

const creditBody = ({ id, clientId, amount, creditedAt }: WalletCredit) => ({
  id,
  clientId,
  amount: toMoney(amount),
  creditedAt: toIso(creditedAt),
});
