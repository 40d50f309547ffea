import type { ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import { toMoney } from '../../../contract/money.ts';
import type { Instant } from '../../../core/time.ts';
import type { DueSums } from '../../use-cases/open-days.ts';
import { upcomingBody, type ReimbursementBody } from './reimbursement-body.ts';
import { upcomingReimbursements, type Upcoming, type UpcomingDependencies } from './upcoming.ts';

export interface ComingDependencies extends UpcomingDependencies {
  exports: UpcomingDependencies['exports'] & Pick<ExportStore, 'list'>;
  outcomes: Pick<ExportOutcomeStore, 'find'>;
}

/** What is to come, ascending. The first says what the last export did not transfer, which it takes in, and why. */
export async function comingReimbursements(
  dependencies: ComingDependencies,
  merchantId: string,
  now: Instant,
  dueSums: DueSums,
): Promise<(Upcoming & { body: ReimbursementBody })[]> {
  const [upcoming, heldBack] = await Promise.all([
    upcomingReimbursements(dependencies, merchantId, now, dueSums),
    findHeldBack(dependencies, merchantId),
  ]);
  return upcoming.map((one, index) => ({
    ...one,
    body: { ...upcomingBody(one), ...(index === 0 && heldBack && { heldBack }) },
  }));
}

/** What one export keeps is in the next one, of which it is kept again or transferred: the last that is through tells. */
async function findHeldBack(
  { exports, outcomes }: Pick<ComingDependencies, 'exports' | 'outcomes'>,
  merchantId: string,
): Promise<ReimbursementBody['heldBack']> {
  const last = (await exports.list(2)).exports.find(({ status }) => status === 'PUBLISHED');
  const outcome = last && (await outcomes.find(last.exportDate, merchantId));
  if (outcome?.kind !== 'WITHHELD' && outcome?.kind !== 'BELOW_MINIMUM') return undefined;
  const { exportDate, net } = outcome;
  return { exportDate, amount: toMoney(net), reason: outcome.kind === 'WITHHELD' ? outcome.reason : outcome.kind };
}
