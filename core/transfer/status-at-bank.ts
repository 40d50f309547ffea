import type { ReimbursementExport } from '../reimbursement/plan.ts';
import type { TransferStatus } from './transfer-state.ts';

/**
 * Where a transfer stands for finance: as its bank has said, or else whether its file was handed in, which is written on the
 * export alone. A file that was called back is as if it had not been.
 */
export function statusAtBank({ status }: { status: TransferStatus }, of: ReimbursementExport): TransferStatus {
  const isHandedIn = of.status === 'PUBLISHED' && of.sent !== undefined && of.recalled === undefined;
  return status === 'EXPORTED' && isHandedIn ? 'SUBMITTED' : status;
}
