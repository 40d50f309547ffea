import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { dueDate } from '../../core/calendar/due-date.ts';
import type { Debt } from '../../core/reimbursement/debt.ts';
import { endLines, noLines, takeLine, type MerchantNet } from '../../core/reimbursement/merchant-lines.ts';
import type { Progress, ReimbursementExport } from '../../core/reimbursement/plan.ts';
import { addDays, daysAfter, parisDate, type Instant, type LocalDate } from '../../core/time.ts';

export interface OpenDaysDependencies {
  exports: Pick<ExportStore, 'progress'>;
  ledger: Pick<LedgerStore, 'merchantLines' | 'debtOf'>;
  terms: Pick<Terms, 'leadBusinessDays' | 'fileLeadDays'>;
}

/** What is due to a merchant on each of these dates, one after the other; undefined where nothing is. */
export type DueSums = (
  merchantId: string,
  dates: readonly LocalDate[],
  progress: Progress,
) => Promise<readonly (MerchantNet | undefined)[]>;

export type Known = Progress & { latest?: ReimbursementExport };

/** Before the first export of all, what was missed until then; it cannot be long. */
const lookBackDays = 31;

/** The merchant's due dates that no published export holds, ascending, each with its sum; those with nothing due are left out.
 * And what the merchant owes, which is taken off the first. */
export async function openDays(
  { exports, ledger, terms }: Omit<OpenDaysDependencies, 'ledger'> & { ledger: Pick<LedgerStore, 'debtOf'> },
  merchantId: string,
  now: Instant,
  dueSums: DueSums,
): Promise<{ progress: Known; debt: Debt; days: { dueDate: LocalDate; sum: MerchantNet }[] }> {
  const today = parisDate(now);
  const progress = await exports.progress();
  const dates = daysAfter(lastTransferred(progress, today), dueDate(today, terms));
  const [debt, sums] = await Promise.all([ledger.debtOf(merchantId), dueSums(merchantId, dates, progress)]);
  const days = dates.flatMap((date, index) => {
    const sum = sums[index];
    return sum ? [{ dueDate: date, sum }] : [];
  });
  return { progress, debt, days };
}

function lastTransferred({ latest, closedThrough }: Known, today: LocalDate): LocalDate {
  const [firstPlanned] = latest?.status === 'PLANNED' ? latest.dates : [];
  if (firstPlanned !== undefined) return addDays(firstPlanned, -1);
  return closedThrough ?? addDays(today, -lookBackDays);
}

/** From the lines themselves, strongly consistent: for what is decided. What it costs grows with the lines of these dates. */
export const sumsOfLines =
  ({ ledger }: Pick<OpenDaysDependencies, 'ledger'>): DueSums =>
  (merchantId, dates) =>
    Promise.all(dates.map((date) => sumOf(ledger, merchantId, date)));

async function sumOf(
  ledger: OpenDaysDependencies['ledger'],
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
