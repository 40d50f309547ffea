import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { add, zero, type Cents } from '../../contract/money.ts';
import { countryOf } from '../../core/reimbursement/creditor.ts';
import type { Outcome } from '../../core/reimbursement/outcome.ts';
import { bankFileEnd, bankFileName, bankFileStart, bankFileTransfer } from '../../core/reimbursement/pain001.ts';
import type { ExportPlan } from '../../core/reimbursement/plan.ts';
import { messageId } from '../../core/reimbursement/references.ts';
import type { MadeFile, NewFile } from './made-file.ts';
import { readOutcomes } from './read-shards.ts';
import type { ShardSummary } from './staging.ts';

type TransferOutcome = Extract<Outcome, { kind: 'TRANSFER' }>;
interface Sums {
  transferCount: number;
  controlSum: Cents;
}
interface Sources {
  staging: ObjectStore;
  shards: readonly ShardSummary[];
  newFile: NewFile;
}

/**
 * `pain.001.xml`, and further files when there are more transfers than one may hold, or for each country where the bank wants
 * it so; none without transfers. A file says its sums before its transfers, so the outcomes are read twice.
 */
export async function writeBankFiles(plan: ExportPlan, sources: Sources): Promise<MadeFile[]> {
  const made: MadeFile[] = [];
  for (const country of plan.settings.splitByCountry ? await countries(sources) : [undefined]) {
    const transfers = transfersOf(sources, country);
    for (const announced of await announce(plan, transfersOf(sources, country))) {
      made.push(await writeBankFile(plan, made.length + 1, announced, transfers, await sources.newFile()));
    }
  }
  return made;
}

/** Those of the accounts that are paid, in their order. */
async function countries(sources: Sources): Promise<string[]> {
  const found = new Set<string>();
  for await (const { creditor } of transfersOf(sources)) found.add(countryOf(creditor.iban));
  return [...found].sort();
}

/** The sums of each file. */
async function announce(plan: ExportPlan, transfers: AsyncGenerator<TransferOutcome>): Promise<Sums[]> {
  const files: Sums[] = [];
  for await (const { net } of transfers) {
    const last = files.at(-1);
    if (last && last.transferCount < plan.settings.transfersPerFile) {
      last.transferCount += 1;
      last.controlSum = add(last.controlSum, net);
    } else {
      files.push({ transferCount: 1, controlSum: net });
    }
  }
  return files;
}

async function writeBankFile(
  plan: ExportPlan,
  fileNumber: number,
  announced: Sums,
  transfers: AsyncGenerator<TransferOutcome>,
  file: Awaited<ReturnType<NewFile>>,
): Promise<MadeFile> {
  await file.write(bankFileStart({ plan, fileNumber, ...announced }));
  let controlSum = zero;
  let rows = 0;
  while (rows < announced.transferCount) {
    const next = await transfers.next();
    if (next.done) break;
    await file.write(bankFileTransfer(next.value, plan));
    controlSum = add(controlSum, next.value.net);
    rows += 1;
  }
  await file.write(bankFileEnd);
  return {
    content: await file.close(),
    entry: { name: bankFileName(fileNumber), rows, controlSum, messageId: messageId(plan.messageStem, fileNumber) },
  };
}

/** @param country of the accounts that are paid; all of them without one */
async function* transfersOf({ staging, shards }: Sources, country?: string): AsyncGenerator<TransferOutcome> {
  for await (const outcome of readOutcomes(staging, shards)) {
    if (outcome.kind !== 'TRANSFER') continue;
    if (country === undefined || countryOf(outcome.creditor.iban) === country) yield outcome;
  }
}
