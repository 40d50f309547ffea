import type { Cents } from '../../contract/money.ts';
import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import { bankDay } from '../calendar/bank-day.ts';
import { isSettlementDay } from '../calendar/business-days.ts';
import type { Instant, LocalDate } from '../time.ts';
import type { ExportTotals } from './totals.ts';

/** A bank file as it would be published, read back from its own bytes. */
export interface BankFileRead {
  /** Its name, such as `pain.001.001.09`. */
  message: string;
  messageId: string;
  createdAt: string;
  executionDate: string;
  /** In its header, before the transfers. */
  announced: { transferCount: number; sum: Cents };
  transferCount: number;
  sum: Cents;
  /** Of the accounts that are paid. */
  countries: ReadonlySet<string>;
  /** How many transfers say less of who pays and who is paid than is wanted. */
  lacking: number;
}

interface Meant {
  executionDate: LocalDate;
  settings: ReimbursementSettings;
  totals: Pick<ExportTotals, 'transferCount' | 'net'>;
}

/**
 * Why the bank would not take the files if it had them now; empty when it would. A file that has been waiting since it was
 * made may ask for a day that is past. Contains figures, dates and names of files only.
 *
 * @param repeatedIds how many end-to-end ids come more than once in all of them
 */
export function bankRefusals(
  { executionDate, settings, totals }: Meant,
  files: readonly BankFileRead[],
  { repeatedIds, now }: { repeatedIds: number; now: Instant },
): string[] {
  // Nothing is sent, so that nothing can be late.
  if (files.length === 0 && totals.transferCount === 0) return [];
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const checks: [boolean, string][] = [
    [
      executionDate >= bankDay(now, settings.cutOffHour),
      `the day asked of the bank, ${executionDate}, is past, or its cut-off`,
    ],
    [isSettlementDay(executionDate), `banks are closed on the day asked of them, ${executionDate}`],
    [repeatedIds === 0, `${repeatedIds} end-to-end ids come more than once`],
    [new Set(files.map(({ messageId }) => messageId)).size === files.length, 'two files have one message id'],
    [sum(files.map((file) => file.transferCount)) === totals.transferCount, 'transfers are missing, or too many'],
    [sum(files.map((file) => file.sum)) === totals.net, 'the transfers do not sum to the export'],
    ...files.flatMap((file) => checksOf(file, executionDate, settings)),
  ];
  return checks.flatMap(([holds, reason]) => (holds ? [] : [reason]));
}

/** What the bank wants of each file. */
function checksOf(file: BankFileRead, executionDate: LocalDate, settings: ReimbursementSettings): [boolean, string][] {
  const { message, creationTime, splitByCountry, transfersPerFile } = settings;
  const inUtc = file.createdAt.endsWith('Z');
  return [
    [file.message === message, `${file.messageId} is no ${message}`],
    [inUtc === (creationTime === 'UTC'), `${file.messageId} was created at another kind of time`],
    [file.transferCount <= transfersPerFile, `${file.messageId} has more than ${transfersPerFile} transfers`],
    [!splitByCountry || file.countries.size === 1, `${file.messageId} is for several countries`],
    [file.lacking === 0, `${file.lacking} transfers of ${file.messageId} lack a BIC or an address`],
    [file.executionDate === executionDate, `${file.messageId} asks for ${file.executionDate}`],
    [file.announced.transferCount === file.transferCount, `${file.messageId} announces another number of transfers`],
    [file.announced.sum === file.sum, `${file.messageId} announces another sum`],
  ];
}
