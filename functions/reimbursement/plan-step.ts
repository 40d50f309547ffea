import type { BooksStore } from '../../adapters/dynamodb/books-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import type { OperationStore } from '../../adapters/dynamodb/operation-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import { allShards } from '../../core/ledger/journal.ts';
import { daysToSeal } from '../../core/operations/day-seal.ts';
import type { Debtor } from '../../core/reimbursement/bank-account.ts';
import { leftOutBy } from '../../core/reimbursement/left-out.ts';
import { decidePlan, newPlan, type ExportPlan, type PlanDecision } from '../../core/reimbursement/plan.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import { instant, parisDate, type Instant, type LocalDate } from '../../core/time.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import { logInfo } from '../log.ts';
import { orNoBooks } from './or-no-books.ts';
import { planBooks } from './plan-books.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'progress' | 'begin' | 'closeRest' | 'since'>;
  ledger: Pick<LedgerStore, 'oldestDueDate'>;
  books: Pick<BooksStore, 'before' | 'start'>;
  operations: Pick<OperationStore, 'seals' | 'days'>;
  settings: ReimbursementSettings;
  debtor: Debtor;
  terms: Pick<Terms, 'fileLeadDays'>;
  now: () => Instant;
}

/** What the state machine goes by. */
export type Planned =
  | { status: 'export'; exportDate: LocalDate; shards: readonly number[] }
  | { status: 'done'; reason: Extract<PlanDecision, { kind: 'done' }>['reason'] };

/**
 * Resumes the export that was begun, or closes all that is due until today and freezes a new one; nothing on days that are
 * no business days. Of two at once, or after a lost reply, both go on with the same plan. The very first one begins with the
 * first act that is recorded: before an establishment was enrolled, nothing was due (docs/decisions/185).
 */
export async function planExport({
  exports,
  ledger,
  books,
  operations,
  settings,
  debtor,
  terms,
  now,
}: Dependencies): Promise<Planned> {
  const createdAt = floorToSecond(now());
  const today = parisDate(createdAt);
  const planned = await inRounds('the plan of the export', async (): Promise<Planned | undefined> => {
    const { latest, closedThrough } = await exports.progress();
    // Where the exports end, whatever the cursor says: by one that is ahead, days would be skipped that nobody ever pays.
    const lastClosed = latest?.exportDate;
    const acted = latest ? [] : await operations.days();
    const [firstActed] = acted;
    const oldestDue = latest ? undefined : await ledger.oldestDueDate(firstActed ?? today, today);
    const decision = decidePlan(today, { latest, closedThrough: lastClosed }, oldestDue);
    if (decision.kind === 'done') return { status: 'done', reason: decision.reason };
    if (decision.kind === 'resume' && latest) return proceed(latest);
    if (decision.kind === 'resume') return undefined;

    const previousManifestSha256 = latest?.status === 'PUBLISHED' ? latest.manifestSha256 : undefined;
    const booked = await orNoBooks(today, () => planBooks({ exports, books }, { latest, firstActed }, today));
    const leftBehind = leftOutBy(latest);
    const plan = newPlan(
      {
        exportDate: today,
        dates: decision.dates,
        ...(leftBehind.length > 0 && { leftBehind }),
        createdAt,
        settings,
        debtor,
        operations: await operations.seals(
          (latest ? daysToSeal(latest.exportDate, today) : acted).filter((day) => day < today),
        ),
        ...(booked && { books: booked }),
        ...(previousManifestSha256 !== undefined && { previousManifestSha256 }),
      },
      terms,
    );
    if (await exports.begin(plan, closedThrough)) return proceed(plan);
    return undefined;
  });
  if (planned.status === 'done') logInfo('no export to make', { reason: planned.reason });
  else logInfo('export planned', { exportDate: planned.exportDate });
  return planned;

  async function proceed(plan: ExportPlan): Promise<Planned> {
    await exports.closeRest(plan);
    return { status: 'export', exportDate: plan.exportDate, shards: allShards };
  }
}

/** `CreDtTm` in whole seconds: not every bank takes fractions, and the schema leaves their number to an agreement. */
const floorToSecond = (at: Instant): Instant => instant(Math.floor(at / SECOND_MS) * SECOND_MS);
