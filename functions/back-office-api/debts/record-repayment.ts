import type { BankEntryStore } from '../../../adapters/dynamodb/bank-entry-store.ts';
import type { DebtStore } from '../../../adapters/dynamodb/debt-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import { cents } from '../../../contract/money.ts';
import { derivedId } from '../../../core/ids.ts';
import { parisDate, type LocalDate } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { debtBody, type DebtBodyDependencies } from './debt-body.ts';
import { knownDebt } from './known-debt.ts';
import { settle } from './settle-debt.ts';

interface Dependencies extends DebtBodyDependencies {
  debts: Pick<DebtStore, 'find' | 'repayment' | 'settle'>;
  bankEntries: Pick<BankEntryStore, 'open' | 'settle'>;
}

/** A merchant has paid by a transfer what it owes, or a part: once for each reference of the bank's statement. */
export async function recordRepayment(
  call: Call<'recordRepayment'>,
  dependencies: Dependencies,
): Promise<Reply<'recordRepayment'>> {
  const { params, body, caller, now } = call;
  const { debts } = dependencies;
  const amount = cents(body.amount.value);
  const valueDate = body.valueDate as LocalDate;
  if (amount <= 0) return refused({ code: 'amount-not-positive', field: 'amount.value' });
  if (valueDate > parisDate(now)) return refused({ code: 'field-invalid', field: 'valueDate' });
  const { id: merchantId } = params;
  return inRounds(`the debt of ${merchantId}`, async () => {
    const earlier = await debts.repayment(body.bankReference);
    const known = await knownDebt(dependencies, merchantId, now);
    if (earlier) {
      const isSame = earlier.merchantId === merchantId && earlier.amount === amount && earlier.valueDate === valueDate;
      if (!isSame) return refused({ code: 'bank-reference-used', field: 'bankReference' });
      await takeOffList(body.bankReference, dependencies);
      return known ? { body: await debtBody(known, dependencies) } : notFound;
    }
    if (!known) return notFound;
    if (amount > known.left) return refused({ code: 'over-debt', field: 'amount.value', limit: { max: known.left } });
    const act = { by: caller, at: now };
    const id = derivedId('repayment', merchantId, body.bankReference);
    const { bankReference } = body;
    const repayment = { id, merchantId, amount, bankReference, valueDate, dueDate: known.dueDate, recorded: act };
    const operation = byOperator(call, {
      act: 'DEBT_REPAID',
      about: { kind: 'MERCHANT', id: merchantId },
      from: { owed: known.left },
      to: { amount, bankReference, valueDate },
    });
    if (await settle(known, { kind: 'REPAYMENT', id, amount, act, repayment }, operation, debts)) {
      await takeOffList(bankReference, dependencies);
      const after = await knownDebt(dependencies, merchantId, now);
      return after ? { body: await debtBody(after, dependencies) } : notFound;
    }
    return undefined;
  });
}

/** What the bank's statement said of it waits no longer. Without this the next file of the bank would find it recorded. */
async function takeOffList(bankReference: string, { bankEntries }: Dependencies): Promise<void> {
  for (const waiting of await bankEntries.open()) {
    const isIt = waiting.reason === 'REPAYMENT' && waiting.entry.bankReference === bankReference;
    if (isIt) await bankEntries.settle(waiting, { by: 'TRANSFER' });
  }
}
