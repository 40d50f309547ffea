import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import type { MerchantRecord } from '../../core/ledger/journal.ts';
import { endLines, noLines, takeLine } from '../../core/reimbursement/merchant-lines.ts';
import type { LocalDate } from '../../core/time.ts';

/** Where a list of lines stands: the last line seen. */
export interface LinePosition {
  dueDate: LocalDate;
  /** Its sort key. */
  key: string;
}

/**
 * The merchant's lines of these due dates in order, without voided payments.
 *
 * @param wanted how many are looked at, where that is less than all
 */
export async function* countedLines(
  ledger: Pick<LedgerStore, 'merchantLines'>,
  merchantId: string,
  dates: readonly LocalDate[],
  after?: LinePosition,
  wanted?: number,
): AsyncGenerator<MerchantRecord> {
  for (const date of dates) {
    if (after && date < after.dueDate) continue;
    let lines = noLines(merchantId);
    const range = { after: date === after?.dueDate ? after.key : undefined, atOnce: wanted };
    for await (const { key, line } of ledger.merchantLines(merchantId, date, range)) {
      const step = takeLine(lines, key, line);
      lines = step.lines;
      yield* step.counted;
    }
    yield* endLines(lines).counted;
  }
}
