import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import { decidePlan } from '../../core/reimbursement/plan.ts';
import { parisDate, type Instant } from '../../core/time.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'progress'>;
  now: () => Instant;
}

export interface ExportChecked {
  isMissing: boolean;
  /** The newest day that has a manifest, or an export that was begun. */
  latest: string | undefined;
}

/**
 * Whether the export of this morning is there, its manifest written: that is, whether a run of the batch would find nothing to do.
 * So it goes by the batch's own rule: on closed days nothing is missing, and after days that were missed one export is enough.
 */
export async function checkExport({ exports, now }: Dependencies): Promise<ExportChecked> {
  const { latest } = await exports.progress();
  const decision = decidePlan(parisDate(now()), { latest, closedThrough: latest?.exportDate }, undefined);
  return { isMissing: decision.kind !== 'done', latest: latest?.exportDate };
}
