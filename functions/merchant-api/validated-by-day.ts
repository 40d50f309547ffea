import pMap from 'p-map';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { settlementDays } from '../../core/calendar/business-days.ts';
import { settlementDayAfter } from '../../core/calendar/due-date.ts';
import { isNetAlone, type MerchantRecord } from '../../core/ledger/journal.ts';
import { add, negate, zero, type Cents } from '../../contract/money.ts';
import { termsTable } from '../../contract/settings/terms.ts';
import { parisDate, type Instant, type LocalDate } from '../../core/time.ts';
import { countedLines } from '../use-cases/counted-lines.ts';

export interface DaySum {
  count: number;
  gross: Cents;
  refunded: Cents;
}

const noDaySum: DaySum = { count: 0, gross: zero, refunded: zero };
const readsAtOnce = 10;
const longestLead = termsTable.settings.leadBusinessDays.max;

/**
 * What was validated and what was given back on each day of the period, from the merchant's lines: a payment counts on the
 * day of its validation, whenever it was asked for, and a void one not at all. In the order of the days; those without any are left out.
 *
 * @param now nothing happens after it, so that a period far ahead costs nothing
 */
export async function validatedByDay(
  ledger: Pick<LedgerStore, 'merchantLines'>,
  merchantId: string,
  { from, to }: { from: LocalDate; to: LocalDate },
  now: Instant,
): Promise<Map<LocalDate, DaySum>> {
  const today = parisDate(now);
  const last = to < today ? to : today;
  // Lines are kept by due date: after the day itself, and within the longest lead that the setting may ever have had.
  const dueDates = from > last ? [] : settlementDays(from, settlementDayAfter(last, longestLead));
  const days = new Map<LocalDate, DaySum>();
  const takeDueDate = async (date: LocalDate) => {
    for await (const line of countedLines(ledger, merchantId, [date])) {
      const day = parisDate(line.at);
      if (!isNetAlone(line) && day >= from && day <= last) days.set(day, addLine(days.get(day) ?? noDaySum, line));
    }
  };
  await pMap(dueDates, takeDueDate, { concurrency: readsAtOnce });
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const addLine = ({ count, gross, refunded }: DaySum, line: MerchantRecord): DaySum =>
  line.kind === 'REFUND'
    ? { count, gross, refunded: add(refunded, negate(line.gross)) }
    : { count: count + 1, gross: add(gross, line.gross), refunded };
