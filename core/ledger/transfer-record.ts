import type { TransferState } from '../transfer/transfer-state.ts';
import type { Cents } from '../../contract/money.ts';
import type { Instant } from '../time.ts';
import type { Postings } from './journal.ts';

/** By whose word a transfer changed: two people's, by their proposal, that of the export that paid it again, or the bank's. */
export type TransferSource =
  | { kind: 'PROPOSAL'; id: string }
  | { kind: 'EXPORT'; date: string }
  /** The file by its SHA-256, hex, and the number of the entry in it. */
  | { kind: 'BANK'; file: string; entry: number };

/** What became of a transfer: one record a change, added and never changed. */
export interface TransferRecord {
  kind: 'TRANSFER';
  endToEndId: string;
  /** 1 for the first change, without a gap. */
  version: number;
  status: TransferState['status'];
  /** When it was written; of one that moves nothing it may be the export's. */
  at: Instant;
  amount: Cents;
  /** From transit to the bank, when the bank has paid it; that it is owed again is a line of the merchant. */
  postings: Postings;
  source: TransferSource;
}

export const transferRecordPrefix = 'T#';

/** Where the record stands in the Ledger table. The key names the change, so that writing it twice is refused. */
export const transferRecordKey = ({ endToEndId, version }: TransferRecord) => ({
  pk: `${transferRecordPrefix}${endToEndId}`,
  sk: String(version).padStart(3, '0'),
});
