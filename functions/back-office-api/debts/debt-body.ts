import type * as z from 'zod';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { negate, toMoney } from '../../../contract/money.ts';
import type { Debtor } from '../../../core/reimbursement/bank-account.ts';
import { debtState } from '../../../core/reimbursement/debt-case.ts';
import { debtReference } from '../../../core/reimbursement/references.ts';
import type { debtDetail } from '../../http/schemas/debts.ts';
import type { DebtDependencies, KnownDebt } from './known-debt.ts';
import { actBody } from '../../http/bodies/act-body.ts';

export interface DebtBodyDependencies extends DebtDependencies {
  ledger: DebtDependencies['ledger'] & Pick<LedgerStore, 'debtChanges'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
  /** Whose account the merchant pays to. */
  debtor: Debtor;
}

/** A debt with what it is made of and what was done about it. */
export async function debtBody(
  { debt, case: found, left, dueDate }: KnownDebt,
  { ledger, directory, debtor }: DebtBodyDependencies,
): Promise<z.input<typeof debtDetail>> {
  const { merchantId, owner, claims, settlements } = found;
  const [merchant, changes] = await Promise.all([directory.getMerchant(merchantId), ledger.debtChanges(merchantId)]);
  return {
    merchantId,
    tradeName: merchant?.tradeName,
    legalName: merchant?.legalName,
    address: merchant?.address,
    city: merchant?.city,
    amount: toMoney(negate(debt.net)),
    left: toMoney(left),
    takenInOn: dueDate,
    since: debt.since,
    state: debtState(left, found),
    owner: owner && actBody(owner),
    changes: changes
      .filter(({ exportDate }) => exportDate >= debt.since)
      .map(({ exportDate, net }) => ({ exportDate, amount: toMoney(negate(net)) })),
    claims: claims.map((claim) => ({ ...actBody(claim), amount: toMoney(claim.amount) })),
    settlements: settlements.map(({ kind, id, amount, dueDate: takenIn, ...act }) => ({
      kind,
      id,
      amount: toMoney(amount),
      takenInOn: takenIn,
      ...actBody(act),
    })),
    payTo: { name: debtor.name, iban: debtor.iban, reference: debtReference(debt.since, merchantId) },
  };
}
