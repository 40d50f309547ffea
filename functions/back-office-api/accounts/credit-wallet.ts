import type { AllowanceStore } from '../../../adapters/dynamodb/allowance-store.ts';
import type { WalletCredit } from '../../../adapters/dynamodb/credit-claim.ts';
import type { CreditStore } from '../../../adapters/dynamodb/credit-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { creditsOfDay } from '../../../core/allowance.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import { identifierRefusal, readIdentifier, type Identifier } from '../../../contract/identifier.ts';
import { cents, toMoney, type Cents } from '../../../contract/money.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { proposalLimits } from '../../../contract/settings/limits.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { replayed } from './replayed.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'findClient'>;
  credits: Pick<CreditStore, 'credit'>;
  allowances: Pick<AllowanceStore, 'use'>;
}

/** One credit: a slip of the keyboard must not make balances that cents cannot count exactly. */
const creditMax = cents(1_000_000_00);

/** Undefined for what a credit may be, however many people it takes. */
export function creditRefusal(amount: Cents, field: string): Refusal | undefined {
  if (amount <= 0) return { code: 'amount-not-positive', field };
  return amount > creditMax ? { code: 'amount-too-large', field, limit: { max: creditMax } } : undefined;
}

/** Whose wallet is meant. */
export async function namedClient(
  typed: string,
  field: string,
  directory: Pick<DirectoryStore, 'findClient'>,
): Promise<{ id: string; identifier: Identifier } | { refusal: Refusal }> {
  const reading = readIdentifier(typed);
  if (reading.is !== 'identifier') return refused({ code: identifierRefusal(reading), field });
  const client = await directory.findClient(reading.identifier);
  return client ? { id: client.id, identifier: reading.identifier } : refused({ code: 'client-unknown', field });
}

/** Puts vouchers into a wallet, once for each idempotency key. */
export async function creditWallet(
  call: Call<'creditWallet'>,
  { directory, credits, allowances }: Dependencies,
): Promise<Reply<'creditWallet'>> {
  const { now, body, caller, idempotencyKey } = call;
  const amount = cents(body.amount.value);
  const refusal = creditRefusal(amount, 'amount.value');
  if (refusal) return refused(refusal);
  if (amount > proposalLimits.creditAloneMax)
    return refused({ code: 'proposal-required', field: 'amount.value', limit: { max: proposalLimits.creditAloneMax } });
  const client = await namedClient(body.clientIdentifier, 'clientIdentifier', directory);
  if ('refusal' in client) return client;

  const hash = requestHash({ identifier: client.identifier.value, amount });
  const id = derivedId('back-office', 'wallet-credit', idempotencyKey);
  const credit: WalletCredit = { id, clientId: client.id, amount, creditedAt: now, requestHash: hash };
  const credited = byOperator(call, {
    act: 'WALLET_CREDITED',
    about: { kind: 'CLIENT', id: client.id },
    to: { credit: id, amount },
    why: body.reason,
  });
  const allowance = creditsOfDay(caller, amount, now);
  const outcome = await credits.credit(credit, credited, [allowances.use(allowance)]);
  if (outcome === 'not-now') return refused({ code: 'credit-limit-reached', limit: { max: allowance.most } });
  // Its identifier named it a moment ago.
  if (outcome === 'closed') return refused({ code: 'client-closed' });
  return outcome.created ? { body: creditBody(credit) } : replayed(outcome.existing, hash, creditBody);
}

const creditBody = ({ id, clientId, amount, creditedAt }: WalletCredit) => ({
  id,
  clientId,
  amount: toMoney(amount),
  creditedAt: toIso(creditedAt),
});
