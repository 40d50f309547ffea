import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { date, object, text } from '../../adapters/parse.ts';
import { journalKey, type MerchantRecord } from '../../core/ledger/journal.ts';
import { endLines, noLines, takeLine } from '../../core/reimbursement/merchant-lines.ts';
import type { LocalDate } from '../../core/time.ts';

/** Where a list of lines stands: the last line seen. */
export interface LinePosition {
  dueDate: LocalDate;
  /** Its sort key. */
  key: string;
}

/** How it is read back from a cursor. */
export const linePosition = object<LinePosition>({ dueDate: date, key: text });

/** So many of the merchant's lines of these due dates that follow, in order, without voided payments, and where the next begin. */
export async function linesPage(
  ledger: Pick<LedgerStore, 'merchantLines'>,
  merchantId: string,
  dates: readonly LocalDate[],
  { after, limit }: { after: LinePosition | undefined; limit: number },
): Promise<{ lines: MerchantRecord[]; next: LinePosition | undefined }> {
  const found: MerchantRecord[] = [];
  for await (const line of countedLines(ledger, merchantId, dates, after, limit + 1)) {
    found.push(line);
    if (found.length > limit) break;
  }
  const lines = found.slice(0, limit);
  const last = found.length > limit ? lines.at(-1) : undefined;
  return { lines, next: last && { dueDate: last.dueDate, key: journalKey(last).sk } };
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
  for (const dueDate of dates) {
    if (after && dueDate < after.dueDate) continue;
    let lines = noLines(merchantId);
    const range = { after: dueDate === after?.dueDate ? after.key : undefined, atOnce: wanted };
    for await (const { key, line } of ledger.merchantLines(merchantId, dueDate, range)) {
      const step = takeLine(lines, key, line);
      lines = step.lines;
      yield* step.counted;
    }
    yield* endLines(lines).counted;
  }
}
