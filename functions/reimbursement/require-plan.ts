import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';

/** @throws Error when no such export was planned: the state machine passes only dates that the plan step gave. */
export async function requirePlan(
  exports: Pick<ExportStore, 'find'>,
  exportDate: LocalDate,
): Promise<ReimbursementExport> {
  const plan = await exports.find(exportDate);
  if (!plan) throw new Error(`no export is planned for ${exportDate}`);
  return plan;
}
