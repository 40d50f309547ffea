import pMap from 'p-map';
import type { ExportOutcomeStore } from '../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../adapters/dynamodb/ledger-store.ts';
import type { NoticeStore } from '../../adapters/dynamodb/notice-store.ts';
import type { TransferStore } from '../../adapters/dynamodb/transfer-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { transferMade } from '../../core/notification/transfer-made.ts';
import { toExportOutcome } from '../../core/reimbursement/export-outcome.ts';
import { toCarries, toTransfer, type Outcome, type Transfer } from '../../core/reimbursement/outcome.ts';
import type { LocalDate } from '../../core/time.ts';
import { takenIn } from '../../core/transfer/taken-in.ts';
import { tellTransfer } from '../use-cases/tell-transfer.ts';
import { count, logError } from '../log.ts';
import { leftOutOf, readOutcomes, readShards } from './read-shards.ts';
import { requirePlan } from './require-plan.ts';
import { requireAssembly } from './staging.ts';

interface Dependencies {
  exports: Pick<ExportStore, 'find' | 'putTransfer' | 'recorded' | 'keepRecorded' | 'markPublished'>;
  outcomes: Pick<ExportOutcomeStore, 'put'>;
  ledger: Pick<LedgerStore, 'putCarry'>;
  transfers: Pick<TransferStore, 'find' | 'change'>;
  staging: ObjectStore;
  notices: Pick<NoticeStore, 'add'>;
  mailOn: boolean;
}

const writesAtOnce = 16;
/** How many are recorded again, at most, by a run that follows one that died. */
const outcomesPerPart = 100;

/**
 * Records each transfer and what finance looks up of each merchant, carries forward what was not transferred, and last of all says that the export is published:
 * only then is a later one planned. It goes on where an earlier run has stopped (docs/decisions/185).
 */
export async function markExport(
  { exports, outcomes, ledger, transfers, staging, notices, mailOn }: Dependencies,
  { exportDate }: { exportDate: LocalDate },
): Promise<void> {
  const planned = await requirePlan(exports, exportDate);
  const { totals, files, closing, executionDate = planned.executionDate } = await requireAssembly(staging, exportDate);
  const plan = { ...planned, executionDate };
  const shards = await readShards(staging, exportDate);

  /** A transfer stands, whatever becomes of its news: an export must not stay unpublished because of a mail. */
  const tell = async (transfer: Transfer) => {
    if (!mailOn) return;
    try {
      await notices.add(transferMade(transfer));
    } catch (error) {
      count('NoticeFailed');
      logError('notice not written down', error, { merchantId: transfer.merchantId, exportDate });
    }
  };
  const source = { kind: 'EXPORT', date: exportDate } as const;
  const markOne = async (outcome: Outcome) => {
    const looked = toExportOutcome(outcome, plan);
    if (looked) await outcomes.put(looked);
    const transfer = outcome.kind === 'TRANSFER' ? toTransfer(outcome, plan) : undefined;
    if (transfer) await exports.putTransfer(transfer);
    const event = takenIn(outcome, exportDate);
    if (event) {
      for (const id of outcome.paysAgain ?? [])
        await tellTransfer(transfers, id, { event, at: plan.createdAt, source });
    }
    if (transfer) await tell(transfer);
    for (const carry of toCarries(outcome, plan)) await ledger.putCarry(carry);
  };
  if (planned.status === 'PLANNED') {
    let recorded = await exports.recorded(exportDate);
    for await (const part of inParts(readOutcomes(staging, shards), recorded)) {
      // The first error ends it: no further line is begun.
      await pMap(part, markOne, { concurrency: writesAtOnce });
      recorded += part.length;
      await exports.keepRecorded(exportDate, recorded);
    }
  }
  count('MerchantsWithheld', totals.withheldCount);
  count('EurosTransferred', totals.net / 100);
  const published = files.map(({ name, bytes, sha256 }) => ({ name, bytes, sha256 }));
  const manifest = published.at(-1);
  if (!manifest) throw new Error(`the assembly of ${exportDate} names no file`);
  const leftOut = leftOutOf(shards);
  await exports.markPublished(exportDate, {
    executionDate,
    totals,
    closing,
    files: published,
    manifestSha256: manifest.sha256,
    ...(leftOut.length > 0 && { leftOut }),
  });
}

/** @param skipped how many are left out at the beginning */
async function* inParts(outcomes: AsyncIterable<Outcome>, skipped: number): AsyncGenerator<Outcome[]> {
  let place = 0;
  let part: Outcome[] = [];
  for await (const outcome of outcomes) {
    place += 1;
    if (place <= skipped) continue;
    part.push(outcome);
    if (part.length < outcomesPerPart) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
