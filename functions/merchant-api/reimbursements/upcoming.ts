import { add, toMoney, type Cents } from '../../../contract/money.ts';
import { nextSettlementDay } from '../../../core/calendar/business-days.ts';
import { executionDay } from '../../../core/calendar/due-date.ts';
import { noLines, type MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import { parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { openDays, type Known, type OpenDaysDependencies } from '../../use-cases/open-days.ts';

export type UpcomingDependencies = OpenDaysDependencies;

/** What is due to the merchant on one day and not transferred yet. */
export interface Upcoming {
  dueDate: LocalDate;
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
): Promise<Upcoming[]> {
  const { progress, days, debt } = await openDays(dependencies, merchantId, now);
  const today = parisDate(now);
  const upcoming = days.map((day) => ({ ...day, executionDate: executionDateOf(day.dueDate, progress, today) }));
  if (debt.since === undefined) return carriedOn(upcoming);
  const owes = { ...noLines(merchantId).net, carried: debt.net, net: debt.net };
  const next = nextSettlementDay(today);
  // Where nothing else is due, the debt itself is what there is to see.
  if (upcoming.length === 0) return [{ dueDate: next, executionDate: next, sum: owes }];
  const [, ...taken] = carriedOn([{ dueDate: debt.since, executionDate: debt.since, sum: owes }, ...upcoming]);
  return taken;
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
    days.push({ ...day, sum, expectedCarry: { from: before.executionDate, net } });
  }
  return days;
}

/** The same for the merchant's dashboard. */
export async function upcomingByDueDate(merchantId: string, now: Instant, dependencies: UpcomingDependencies) {
  const upcoming = await upcomingReimbursements(dependencies, merchantId, now);
  return upcoming.map(({ dueDate: date, sum }) => ({
    dueDate: date,
    count: sum.paymentCount,
    gross: toMoney(sum.gross),
    fee: toMoney(sum.fee),
    net: toMoney(sum.net),
  }));
}

function executionDateOf(date: LocalDate, { latest }: Known, today: LocalDate): LocalDate {
  const begun = latest?.status === 'PLANNED' && latest.dates.includes(date);
  return executionDay(begun ? latest.executionDate : date, today);
}
