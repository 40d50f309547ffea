import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import { checkReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import type { ReimbursementExport } from '../../core/reimbursement/plan.ts';
import type { LocalDate } from '../../core/time.ts';

/**
 * @throws Error when no such export was planned: the state machine passes only dates that the plan step gave
 * @throws RangeError when its settings, frozen by an earlier version of this code perhaps, are none of this one's
 */
export async function requirePlan(
  exports: Pick<ExportStore, 'find'>,
  exportDate: LocalDate,
): Promise<ReimbursementExport> {
  const plan = await exports.find(exportDate);
  if (!plan) throw new Error(`no export is planned for ${exportDate}`);
  return { ...plan, settings: checkReimbursementSettings(plan.settings) };
}
