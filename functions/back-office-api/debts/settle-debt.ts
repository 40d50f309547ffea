import type { DebtStore, Repayment } from '../../../adapters/dynamodb/debt-store.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import type { Cents } from '../../../contract/money.ts';
import { settleDebt, type SettlementFacts } from '../../../core/ledger/movements.ts';
import type { Operation } from '../../../core/operations/operation.ts';
import { settledBy } from '../../../core/reimbursement/debt-case.ts';
import type { Act } from '../../../core/act.ts';
import type { KnownDebt } from './known-debt.ts';

interface Settling extends Pick<SettlementFacts, 'kind' | 'id'> {
  amount: Cents;
  act: Act;
  repayment?: Repayment;
  alongside?: readonly NamedWrite<string>[];
}

/** Writes that a debt, or a part of it, is paid back or given up. @returns false when it is no longer as it was read */
export function settle(
  { case: before, dueDate }: KnownDebt,
  { kind, id, amount, act, repayment, alongside }: Settling,
  operation: Operation,
  debts: Pick<DebtStore, 'settle'>,
): Promise<boolean> {
  const { merchantId } = before;
  const record = settleDebt({ kind, id, merchantId, amount, dueDate, at: act.at });
  const after = settledBy(before, { kind, id, amount, dueDate, ...act });
  const days = [{ date: dueDate, closed: false }];
  return debts.settle(
    { before, after, record, days, ...(repayment && { repayment }), ...(alongside && { alongside }) },
    operation,
  );
}
