import type { Cents } from '../../contract/money.ts';
import { isSettlementDay } from '../calendar/business-days.ts';
import type { LocalDate } from '../time.ts';
import type { ExportTotals } from './totals.ts';

/** A bank file as it would be published, read back from its own bytes. */
export interface BankFileRead {
  messageId: string;
  executionDate: string;
  /** In its header, before the transfers. */
  announced: { transferCount: number; sum: Cents };
  transferCount: number;
  sum: Cents;
}

interface Meant {
  executionDate: LocalDate;
  totals: Pick<ExportTotals, 'transferCount' | 'net'>;
}

/**
 * Why the bank would not take the files if it had them today; empty when it would. A file that has been waiting since it was
 * made may ask for a day that is past. Contains figures, dates and names of files only.
 *
 * @param repeatedIds how many end-to-end ids come more than once in all of them
 */
export function bankRefusals(
  { executionDate, totals }: Meant,
  files: readonly BankFileRead[],
  { repeatedIds, today }: { repeatedIds: number; today: LocalDate },
): string[] {
  // Nothing is sent, so that nothing can be late.
  if (files.length === 0 && totals.transferCount === 0) return [];
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const checks: [boolean, string][] = [
    [executionDate >= today, `the day asked of the bank, ${executionDate}, is past`],
    [isSettlementDay(executionDate), `banks are closed on the day asked of them, ${executionDate}`],
    [repeatedIds === 0, `${repeatedIds} end-to-end ids come more than once`],
    [new Set(files.map(({ messageId }) => messageId)).size === files.length, 'two files have one message id'],
    [sum(files.map((file) => file.transferCount)) === totals.transferCount, 'transfers are missing, or too many'],
    [sum(files.map((file) => file.sum)) === totals.net, 'the transfers do not sum to the export'],
    ...files.flatMap((file): [boolean, string][] => [
      [file.executionDate === executionDate, `${file.messageId} asks for ${file.executionDate}`],
      [file.announced.transferCount === file.transferCount, `${file.messageId} announces another number of transfers`],
      [file.announced.sum === file.sum, `${file.messageId} announces another sum`],
    ]),
  ];
  return checks.flatMap(([holds, reason]) => (holds ? [] : [reason]));
}
