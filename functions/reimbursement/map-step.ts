import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { TransferStore } from '../../adapters/dynamodb/transfer-store.ts';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import { withScratch } from '../../adapters/scratch.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { debtLine, takeDebt } from '../../core/reimbursement/debt.ts';
import { lineRow, outcomeRow } from '../../core/reimbursement/ledger-csv.ts';
import { endLines, noLines, takeLine, type MerchantLines } from '../../core/reimbursement/merchant-lines.ts';
import { accountIdOf, settle, totalsOf, withhold, type Payee } from '../../core/reimbursement/outcome.ts';
import { addTotals, noTotals } from '../../core/reimbursement/totals.ts';
import type { LocalDate } from '../../core/time.ts';
import { mergeSorted } from './merge-sorted.ts';
import { requirePlan } from './require-plan.ts';
import { findShardSummary, putPart, shardSummaryKey, stageFirst, type ShardSummary } from './staging.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'find'>;
  ledger: Pick<LedgerStore, 'dueLines' | 'debts'>;
  transfers: Pick<TransferStore, 'isAccountToCheck'>;
  merchants: { getMerchant(id: string): Promise<Payee | undefined> };
  staging: ObjectStore;
}

export interface ShardOfExport {
  exportDate: LocalDate;
  shard: number;
}

/**
 * Nets what the export closes for the merchants of one shard, each read once, and leaves the rows of the ledger and what
 * becomes of each merchant's sum. The lines pass through in merchant order: memory does not grow with their number.
 */
export async function mapShard(
  { exports, ledger, transfers, merchants, staging }: Dependencies,
  { exportDate, shard }: ShardOfExport,
): Promise<void> {
  if (await findShardSummary(staging, exportDate, shard)) return;
  const plan = await requirePlan(exports, exportDate);

  // Changed by the mark of an export only, and the one before is through: the same whenever this is read.
  const debts = await ledger.debts(shard);

  await withScratch(async (newFile) => {
    const rows = await newFile();
    const outcomes = await newFile();
    let totals = noTotals;
    let current: MerchantLines | undefined;

    async function endMerchant(lines: MerchantLines): Promise<void> {
      const { net: sum, counted } = endLines(lines);
      for (const line of counted) await rows.write(lineRow(line));
      // All of it was voided.
      if (sum.paymentCount === 0 && sum.refundCount === 0 && sum.carried === 0) return;
      const debt = debts.get(sum.merchantId);
      if (debt) await rows.write(lineRow(debtLine(sum.merchantId, debt, plan)));
      const net = debt ? takeDebt(sum, debt) : sum;
      const settled = settle(net, await merchants.getMerchant(net.merchantId), plan);
      const isRefused =
        settled.kind === 'TRANSFER' && (await transfers.isAccountToCheck(accountIdOf(settled.creditor.iban)));
      const outcome = isRefused ? withhold(settled, 'ACCOUNT_TO_CHECK') : settled;
      totals = addTotals(totals, totalsOf(outcome));
      await rows.write(outcomeRow(outcome, plan));
      await outcomes.write(`${JSON.stringify(outcome)}\n`);
    }

    for await (const { key, line } of mergeSorted(plan.dates.map((date) => ledger.dueLines(date, shard)))) {
      if (current?.net.merchantId !== line.merchantId) {
        if (current) await endMerchant(current);
        current = noLines(line.merchantId);
      }
      const step = takeLine(current, key, line);
      current = step.lines;
      for (const counted of step.counted) await rows.write(lineRow(counted));
    }
    if (current) await endMerchant(current);

    const summary: ShardSummary = {
      totals,
      ledger: await putPart(staging, exportDate, await rows.close()),
      outcomes: await putPart(staging, exportDate, await outcomes.close()),
    };
    await stageFirst(staging, shardSummaryKey(exportDate, shard), summary);
  });
}
