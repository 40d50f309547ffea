import { transferRecordKey, type TransferRecord, type TransferSource } from '../../core/ledger/transfer-record.ts';
import { transferStatuses } from '../../core/transfer/transfer-state.ts';
import * as parse from '../parse.ts';
import { itemKind } from './item-kind.ts';
import { besideRecord, bookedAs, postings } from './record-item.ts';

type Of<Kind extends TransferSource['kind']> = Extract<TransferSource, { kind: Kind }>;

/** What became of a transfer, in the journal. */
export const transferRecordItem = itemKind<TransferRecord>({
  table: 'Ledger',
  key: ['pk', 'sk'],
  content: parse.object<TransferRecord>(
    {
      kind: parse.oneOf(['TRANSFER']),
      endToEndId: parse.text,
      version: parse.integer,
      status: parse.oneOf(transferStatuses),
      at: parse.instant,
      amount: parse.cents,
      postings,
      source: parse.tagged<TransferSource, 'kind'>('kind', {
        PROPOSAL: parse.object<Of<'PROPOSAL'>>({ kind: parse.oneOf(['PROPOSAL']), id: parse.text }),
        EXPORT: parse.object<Of<'EXPORT'>>({ kind: parse.oneOf(['EXPORT']), date: parse.text }),
        BANK: parse.object<Of<'BANK'>>({ kind: parse.oneOf(['BANK']), file: parse.text, entry: parse.integer }),
      }),
    },
    besideRecord,
  ),
});

/** The item to put, under its key and its day in the books. */
export const toTransferRecordItem = (record: TransferRecord) =>
  transferRecordItem.toItem({ ...transferRecordKey(record), ...bookedAs(record) }, record);
