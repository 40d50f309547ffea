import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { dueDate } from '../../../core/calendar/due-date.ts';
import { add, toMoney, type Cents } from '../../../contract/money.ts';
import type { Terms } from '../../../contract/settings/terms.ts';
import { endLines, noLines, takeLine, type MerchantNet } from '../../../core/reimbursement/merchant-lines.ts';
import type { Progress, ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { addDays, daysAfter, parisDate, type Instant, type LocalDate } from '../../../core/time.ts';
import { expectedExecution } from './transfer-days.ts';

export interface UpcomingDependencies {
  exports: Pick<ExportStore, 'progress'>;
  ledger: Pick<LedgerStore, 'merchantLines'>;
  terms: Pick<Terms, 'leadBusinessDays'>;
}

/** What is due to the merchant on one day and not transferred yet. */
export interface Upcoming {
  dueDate: LocalDate;
  executionDate: LocalDate;
  /** With what is expected to be carried in. */
  sum: MerchantNet;
  /** What an earlier day is going to carry forward to this one; no line of the ledger yet. */
  expectedCarry?: { from: LocalDate; net: Cents };
}

/** Before the first export of all, what was missed until then; it cannot be long. */
const lookBackDays = 31;

/** The merchant's due dates that no published export holds, ascending; those with nothing due are left out. */
export async function upcomingReimbursements(
  { exports, ledger, terms }: UpcomingDependencies,
  merchantId: string,
  now: Instant,
): Promise<Upcoming[]> {
  const today = parisDate(now);
  const progress = await exports.progress();
  const dates = daysAfter(lastTransferred(progress, today), dueDate(today, terms.leadBusinessDays));
  const sums = await Promise.all(dates.map((date) => sumOf(ledger, merchantId, date)));
  return carriedOn(
    dates.flatMap((date, index) => {
      const sum = sums[index];
      return sum ? [{ dueDate: date, executionDate: executionDateOf(date, progress, today), sum }] : [];
    }),
  );
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

type Known = Progress & { latest?: ReimbursementExport };

function lastTransferred({ latest, closedThrough }: Known, today: LocalDate): LocalDate {
  const [firstPlanned] = latest?.status === 'PLANNED' ? latest.dates : [];
  if (firstPlanned !== undefined) return addDays(firstPlanned, -1);
  return closedThrough ?? addDays(today, -lookBackDays);
}

function executionDateOf(date: LocalDate, { latest }: Known, today: LocalDate): LocalDate {
  if (latest?.status === 'PLANNED' && latest.dates.includes(date)) return latest.executionDate;
  return expectedExecution(date, today);
}

async function sumOf(
  ledger: UpcomingDependencies['ledger'],
  merchantId: string,
  date: LocalDate,
): Promise<MerchantNet | undefined> {
  let lines = noLines(merchantId);
  let counted = 0;
  for await (const { key, line } of ledger.merchantLines(merchantId, date)) {
    const step = takeLine(lines, key, line);
    lines = step.lines;
    counted += step.counted.length;
  }
  const end = endLines(lines);
  return counted + end.counted.length > 0 ? end.net : undefined;
}
