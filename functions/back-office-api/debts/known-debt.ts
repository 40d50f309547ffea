import type { DebtStore } from '../../../adapters/dynamodb/debt-store.ts';
import type { Cents } from '../../../contract/money.ts';
import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import { stillOwed, type Debt } from '../../../core/reimbursement/debt.ts';
import { caseOf, type DebtCase } from '../../../core/reimbursement/debt-case.ts';
import { parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { openDays, sumsOfLines, type OpenDaysDependencies } from '../../use-cases/open-days.ts';

export interface DebtDependencies extends OpenDaysDependencies {
  debts: Pick<DebtStore, 'find'>;
}

export interface KnownDebt {
  debt: Debt & { since: LocalDate };
  case: DebtCase;
  /** The next settlement day: what is recorded now is taken in by its export. */
  dueDate: LocalDate;
  /** What the merchant will still owe then. */
  left: Cents;
}

/** What a merchant owes and what was done about it; undefined when it owes nothing. The case comes first: what is settled after
 * it was read refuses the write. */
export async function knownDebt(
  { debts, ...ledger }: DebtDependencies,
  merchantId: string,
  now: Instant,
): Promise<KnownDebt | undefined> {
  const stored = await debts.find(merchantId);
  const { debt, days } = await openDays(ledger, merchantId, now, sumsOfLines(ledger));
  const { net, since } = debt;
  if (since === undefined) return undefined;
  const dueDate = nextSettlementDay(parisDate(now));
  const left = stillOwed(
    debt,
    days.map(({ dueDate: date, sum }) => ({ dueDate: date, net: sum.net })),
    dueDate,
  );
  return { debt: { net, since }, case: caseOf(merchantId, since, stored), dueDate, left };
}
