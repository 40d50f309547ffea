import type { SendChannel } from '../../contract/back-office/send-channels.ts';
import type { Act } from '../act.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import { isSettlementDay, moveSettlementDays } from '../calendar/business-days.ts';
import type { Balances } from '../books/balances.ts';
import type { BooksPlan } from '../books/books-plan.ts';
import { addDays, daysAfter, type Instant, type LocalDate } from '../time.ts';
import { checkDebtor, type Debtor } from './bank-account.ts';
import {
  checkReimbursementSettings,
  type ReimbursementSettings,
} from '../../contract/settings/reimbursement-settings.ts';
import type { DaySeal } from '../operations/day-seal.ts';
import type { LeftOut } from './left-out.ts';
import { messageStem } from './references.ts';
import type { ExportTotals } from './totals.ts';

/** All that an export depends on besides the lines it closes: frozen once, so that every later step gives the same result. */
export interface ExportPlan {
  /** The day of the run in Europe/Paris. */
  exportDate: LocalDate;
  /** The due dates that this export closes, ascending; the last is `exportDate`. */
  dates: readonly LocalDate[];
  /** Whose lines of days closed before are still to be taken; absent when there are none. */
  leftBehind?: readonly LeftOut[];
  createdAt: Instant;
  /** Asked of the bank (`ReqdExctnDt`), unless it is past when the files are assembled. */
  executionDate: LocalDate;
  /** What `MsgId` of each bank file begins with; its number follows. */
  messageStem: string;
  /** SHA-256 of the manifest before this one, hex; absent for the first. */
  previousManifestSha256?: string;
  settings: ReimbursementSettings;
  debtor: Debtor;
  /** How far the journal of operations went, for each day since the export before; absent before there was a journal. */
  operations?: readonly DaySeal[];
  /** Absent before the books were opened. */
  books?: BooksPlan;
}

export interface ExportFile {
  name: string;
  bytes: number;
  /** Hex. */
  sha256: string;
}

export type ReimbursementExport =
  | (ExportPlan & { status: 'PLANNED' })
  | (ExportPlan & {
      status: 'PUBLISHED';
      totals: ExportTotals;
      /** The manifest is the last. */
      files: readonly ExportFile[];
      manifestSha256: string;
      /** Where its books end. */
      closing?: Balances;
      /** Whose lines it could not take; absent when it took all. */
      leftOut?: readonly LeftOut[];
      /** Who of finance has handed the files to the bank, when, and by what. Releases before this one did not ask by what. */
      sent?: Act & { channel?: SendChannel };
      /** Who has called them back after that; gone when they are sent again. */
      recalled?: Act & { reason: string };
    });

export type PlanDecision =
  | { kind: 'resume'; exportDate: LocalDate }
  | { kind: 'done'; reason: 'not-a-business-day' | 'nothing-left' }
  | { kind: 'plan'; dates: readonly LocalDate[] };

/** How far the exports have come. */
export interface Progress {
  /** The newest export; at most this one is not yet published, since none is planned before the last is through. */
  latest?: Pick<ReimbursementExport, 'exportDate' | 'status'>;
  /** The last day that is closed; absent before the first export. */
  closedThrough?: LocalDate;
}

/**
 * What to do on `today`: an export that was begun comes first; one export covers all days missed. It closes every day of
 * the calendar: what became due on a day that has since become a holiday is due nonetheless.
 */
export function decidePlan(today: LocalDate, progress: Progress, oldestDue: LocalDate | undefined): PlanDecision {
  const { latest, closedThrough } = progress;
  if (latest?.status === 'PLANNED') return { kind: 'resume', exportDate: latest.exportDate };
  if (!isSettlementDay(today)) return { kind: 'done', reason: 'not-a-business-day' };
  if (closedThrough !== undefined && closedThrough >= today) return { kind: 'done', reason: 'nothing-left' };
  return { kind: 'plan', dates: daysAfter(closedThrough ?? dayBeforeFirst(today, oldestDue), today) };
}

function dayBeforeFirst(today: LocalDate, oldestDue: LocalDate | undefined): LocalDate {
  return addDays(oldestDue !== undefined && oldestDue < today ? oldestDue : today, -1);
}

/** @throws RangeError when the debtor or a setting is not usable: nothing is closed then. */
export function newPlan(
  plan: Omit<ExportPlan, 'executionDate' | 'messageStem'>,
  { fileLeadDays }: Pick<Terms, 'fileLeadDays'>,
): ExportPlan & { status: 'PLANNED' } {
  return {
    ...plan,
    status: 'PLANNED',
    executionDate: moveSettlementDays(plan.exportDate, fileLeadDays),
    messageStem: messageStem(plan.exportDate),
    settings: checkReimbursementSettings(plan.settings),
    debtor: checkDebtor(plan.debtor),
  };
}
