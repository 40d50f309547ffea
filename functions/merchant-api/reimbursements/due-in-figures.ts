import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { add, cents } from '../../../contract/money.ts';
import type { DayFigures } from '../../../core/figures/figures.ts';
import { nextSettlementDay, settlementDays } from '../../../core/calendar/business-days.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import type { MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import type { Progress } from '../../../core/reimbursement/plan.ts';
import { addDays, parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { storedFigures, type FiguresDependencies } from '../../use-cases/merchant-figures.ts';
import type { DueSums } from '../../use-cases/open-days.ts';

export interface DueDependencies extends Omit<FiguresDependencies, 'open'> {
  ledger: Pick<LedgerStore, 'netAloneLines'>;
}

/**
 * What is due to a merchant from the figures of its payments, and from the lines that are no payment's. Those are due on the
 * settlement day after they were written: they can be on none that is later than the next one.
 */
export const sumsOfFigures =
  (dependencies: DueDependencies, now: Instant): DueSums =>
  async (merchantId, dates, progress) => {
    const [from, to] = [dates[0], dates.at(-1)];
    if (from === undefined || to === undefined) return [];
    const [figures, alone] = await Promise.all([
      storedFigures(dependencies, merchantId, { from, to }, now),
      netAlone(dependencies, merchantId, datesOfOthers(from, progress, now)),
    ]);
    return dates.map((date) => netOf(merchantId, figures[date] ?? {}, alone.get(date) ?? []));
  };

function datesOfOthers(from: LocalDate, { closedThrough }: Progress, now: Instant): LocalDate[] {
  const today = parisDate(now);
  // Before the first export of all only what was put right is there, and the next batch makes an export of it.
  return settlementDays(addDays(closedThrough === undefined ? today : from, -1), nextSettlementDay(today));
}

async function netAlone(
  { ledger }: Pick<DueDependencies, 'ledger'>,
  merchantId: string,
  dates: readonly LocalDate[],
): Promise<Map<LocalDate, MerchantRecord[]>> {
  const read = async (date: LocalDate) => [date, await ledger.netAloneLines(merchantId, date)] as const;
  return new Map(await Promise.all(dates.map(read)));
}

function netOf(merchantId: string, day: DayFigures, others: readonly MerchantRecord[]): MerchantNet | undefined {
  const { dueCount = 0, dueRefundCount = 0, dueGross = 0, dueFee = 0 } = day;
  if (dueCount + dueRefundCount + others.length === 0) return undefined;
  const carried = add(...others.map(({ net }) => net));
  return {
    merchantId,
    paymentCount: dueCount,
    refundCount: dueRefundCount,
    gross: cents(dueGross),
    fee: cents(dueFee),
    carried,
    net: cents(dueGross - dueFee + carried),
  };
}
