import type { ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import type { TransferStore } from '../../../adapters/dynamodb/transfer-store.ts';
import { add, zero, type Cents } from '../../../contract/money.ts';
import { bankFileLimits } from '../../../contract/settings/limits.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import type { ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import type { TransferName } from '../../../core/reimbursement/references.ts';
import { statusAtBank } from '../../../core/transfer/status-at-bank.ts';
import { isInTransit, type TransferStatus } from '../../../core/transfer/transfer-state.ts';

interface Sum {
  count: number;
  net: Cents;
}

/** What of an export is open at the bank. */
export interface OpenTransfers extends Sum {
  states: ReadonlyMap<TransferStatus, Sum>;
  /** The first of them, as finance sees them. */
  first: readonly (Pick<Transfer, 'merchantId' | 'endToEndId' | 'net'> & { status: TransferStatus })[];
}

interface Dependencies {
  outcomes: Pick<ExportOutcomeStore, 'list'>;
  transfers: Pick<TransferStore, 'findAll'>;
}

const readTogether = 100;

/** Reads each transfer of the export. */
export async function openTransfersOf(
  of: ReimbursementExport,
  { outcomes, transfers }: Dependencies,
): Promise<OpenTransfers> {
  const states = new Map<TransferStatus, Sum>();
  const first: OpenTransfers['first'][number][] = [];
  let names: TransferName[] = [];
  for await (const { outcome } of outcomes.list(of.exportDate, { kind: 'TRANSFER' })) {
    if (outcome.kind !== 'TRANSFER') continue;
    names.push(outcome);
    if (names.length === readTogether) await take();
  }
  await take();
  const sums = [...states.values()];
  return {
    states,
    first,
    count: sums.reduce((total, { count }) => total + count, 0),
    net: add(zero, ...sums.map(({ net }) => net)),
  };

  async function take(): Promise<void> {
    for (const transfer of await transfers.findAll(names)) {
      if (!isInTransit(transfer)) continue;
      const { merchantId, endToEndId, net } = transfer;
      const status = statusAtBank(transfer, of);
      const before = states.get(status) ?? { count: 0, net: zero };
      states.set(status, { count: before.count + 1, net: add(before.net, net) });
      if (first.length < bankFileLimits.openShownMax) first.push({ merchantId, endToEndId, net, status });
    }
    names = [];
  }
}
