import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { add, toMoney, type Cents } from '../../../contract/money.ts';
import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import { executionDay, expectedExecution } from '../../../core/calendar/due-date.ts';
import { noLines, type MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import { parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { sumsOfFigures, type DueDependencies } from './due-in-figures.ts';
import { openDays, type DueSums, type OpenDaysDependencies } from '../../use-cases/open-days.ts';

export type UpcomingDependencies = Omit<OpenDaysDependencies, 'ledger'> & { ledger: Pick<LedgerStore, 'debtOf'> };

/** What is due to the merchant on one day and not transferred yet. */
export interface Upcoming {
  dueDate: LocalDate;
  /** When its export is made. */
  exportDate: LocalDate;
  executionDate: LocalDate;
  /** With what is expected to be carried in. */
  sum: MerchantNet;
  /** What an earlier day is going to carry forward to this one; no line of the ledger yet. */
  expectedCarry?: { from: LocalDate; net: Cents };
}

/** The merchant's due dates that no published export holds, ascending; those with nothing due are left out. */
export async function upcomingReimbursements(
  dependencies: UpcomingDependencies,
  merchantId: string,
  now: Instant,
  dueSums: DueSums,
): Promise<Upcoming[]> {
  const { progress, days, debt } = await openDays(dependencies, merchantId, now, dueSums);
  const today = parisDate(now);
  const upcoming = days.map((day) => ({ ...day, ...daysOf(day.dueDate) }));
  if (debt.since === undefined) return carriedOn(upcoming);
  const owes = { ...noLines(merchantId).net, carried: debt.net, net: debt.net };
  // Where nothing else is due, the debt itself is what there is to see.
  if (upcoming.length === 0) {
    const next = nextSettlementDay(today);
    return [{ dueDate: next, ...daysOf(next), sum: owes }];
  }
  const since = { dueDate: debt.since, exportDate: debt.since, executionDate: debt.since, sum: owes };
  const [, ...taken] = carriedOn([since, ...upcoming]);
  return taken;

  function daysOf(due: LocalDate): Pick<Upcoming, 'exportDate' | 'executionDate'> {
    const { latest } = progress;
    if (latest?.status === 'PLANNED' && latest.dates.includes(due)) {
      return { exportDate: latest.exportDate, executionDate: executionDay(latest.executionDate, today) };
    }
    return { exportDate: executionDay(due, today), executionDate: expectedExecution(due, today, dependencies.terms) };
  }
}

/** As the exports will do it: a negative net is taken off the next transfer, so that no day promises more than arrives. */
function carriedOn(upcoming: readonly Upcoming[]): Upcoming[] {
  const days: Upcoming[] = [];
  for (const day of upcoming) {
    const before = days.at(-1);
    if (!before || before.sum.net >= 0) {
      days.push(day);
      continue;
    }
    const { net } = before.sum;
    const sum = { ...day.sum, carried: add(day.sum.carried, net), net: add(day.sum.net, net) };
    days.push({ ...day, sum, expectedCarry: { from: before.exportDate, net } });
  }
  return days;
}

/** The same for the merchant's dashboard. */
export async function upcomingByDueDate(
  merchantId: string,
  now: Instant,
  dependencies: UpcomingDependencies & DueDependencies,
) {
  const upcoming = await upcomingReimbursements(dependencies, merchantId, now, sumsOfFigures(dependencies, now));
  return upcoming.map(({ dueDate: date, sum }) => ({
    dueDate: date,
    count: sum.paymentCount,
    gross: toMoney(sum.gross),
    fee: toMoney(sum.fee),
    net: toMoney(sum.net),
  }));
}
