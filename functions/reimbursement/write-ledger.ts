import { readLines, type ObjectStore } from '../../adapters/s3/object-store.ts';
import { cents } from '../../contract/money.ts';
import type { Evidence } from '../../core/reimbursement/checks.ts';
import { netAloneKinds } from '../../core/ledger/journal.ts';
import { ledgerHeader, readLedgerRow } from '../../core/reimbursement/ledger-csv.ts';
import type { MadeFile, NewFile } from './made-file.ts';
import type { ShardSummary } from './staging.ts';

interface Sources {
  staging: ObjectStore;
  shards: readonly ShardSummary[];
  newFile: NewFile;
}

const lineRecords = new Set<string>(['CAPTURE', 'REFUND', ...netAloneKinds]);

/** `ledger.csv` from the shards' rows, added up again from its own text on the way. */
export async function writeLedger({
  staging,
  shards,
  newFile,
}: Sources): Promise<{ file: MadeFile; sums: Evidence['ledger'] }> {
  const file = await newFile();
  await file.write(ledgerHeader);
  const sums = { lineNet: 0, transferCount: 0, transferNet: 0, carriedNet: 0 };
  let rows = 0;
  for (const { ledger } of shards) {
    for await (const text of readLines(staging, ledger.key)) {
      await file.write(`${text}\r\n`);
      rows += 1;
      const { record, net } = readLedgerRow(text);
      if (lineRecords.has(record)) sums.lineNet += net;
      else if (record === 'TRANSFER') {
        sums.transferCount += 1;
        sums.transferNet += net;
      } else sums.carriedNet += net;
    }
  }
  return {
    file: { content: await file.close(), entry: { name: 'ledger.csv', rows, controlSum: cents(sums.transferNet) } },
    sums,
  };
}
