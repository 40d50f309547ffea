import { listLimits } from '../../contract/settings/limits.ts';
import { toMoney } from '../../contract/money.ts';
import { within } from '../../core/figures/figures.ts';
import type { LocalDate } from '../../core/time.ts';
import { refused, type Call, type Reply } from '../http/call.ts';
import { periodOf } from '../http/period.ts';
import { merchantFigures, type FiguresDependencies } from '../use-cases/merchant-figures.ts';
import { comparedDays, monthToDate } from './month-to-date.ts';
import type { DueDependencies } from './reimbursements/due-in-figures.ts';
import { upcomingByDueDate, type UpcomingDependencies } from './reimbursements/upcoming.ts';
import { requestedIn } from './requested-in.ts';
import { validatedByDay, type DaySum } from './validated-by-day.ts';

const dayBody = ([date, { count, gross, refunded }]: [LocalDate, DaySum]) => ({
  date,
  count,
  gross: toMoney(gross),
  refunded: toMoney(refunded),
});

/** Figures of the requests created in a period, each in the state that it is in now, and of what was validated day by day. */
export async function getMerchantSummary(
  { caller, now, query }: Call<'getMerchantSummary'>,
  dependencies: UpcomingDependencies & DueDependencies & FiguresDependencies,
): Promise<Reply<'getMerchantSummary'>> {
  const asked = periodOf(query, { now, daysBack: listLimits.summaryDaysBack });
  if ('refusal' in asked) return refused(asked.refusal);
  const { from, to } = asked.period;

  const compared = comparedDays(to).before.from;
  const first = compared < from ? compared : from;
  const [figures, upcoming] = await Promise.all([
    merchantFigures(dependencies, caller, { from: first, to }, now),
    upcomingByDueDate(caller, now, dependencies),
  ]);
  const days = validatedByDay(figures);
  return {
    body: {
      from,
      to,
      ...requestedIn(within(figures, { from, to })),
      byDay: [...days].filter(([date]) => date >= from).map(dayBody),
      monthToDate: monthToDate(days, to),
      upcoming,
    },
  };
}
