import type { Cents } from '../../contract/money.ts';
import { transferMessages, type TransferMessage } from '../../contract/settings/bank-profile.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import type { MessageShape, XmlRecord } from '../../core/bank/xml-record.ts';
import { messageNamespace } from '../../core/bank/bank-message.ts';
import { readRecords } from './read-records.ts';

/** A transfer as a bank file of ours asks for it. */
export interface SentTransfer {
  endToEndId: string;
  amount: Cents;
}

export const initiation = 'Document/CstmrCdtTrfInitn';
export const transferRecord: MessageShape['records'][number] = {
  name: 'Transfer',
  path: `${initiation}/PmtInf/CdtTrfTxInf`,
  wanted: ['PmtId/EndToEndId', 'Amt/InstdAmt'],
};

/** Records of a bank file of ours. @param onMessage is told which message it is, before the first of them */
export const readInitiation = (
  chunks: AsyncIterable<Uint8Array>,
  records: MessageShape['records'],
  onMessage?: (message: TransferMessage) => void,
) =>
  readRecords(chunks, (namespace) => {
    const message = transferMessages.find((name) => namespace === `${messageNamespace}${name}`);
    if (message) onMessage?.(message);
    return message && { records };
  });

/** @throws Error when it cannot be read: it is not as it was published */
export function sentTransferOf({ values }: XmlRecord): SentTransfer {
  const endToEndId = values.get('PmtId/EndToEndId');
  const amount = readDecimal(values.get('Amt/InstdAmt') ?? '');
  if (endToEndId === undefined || amount === undefined) throw new Error('a transfer of a bank file cannot be read');
  return { endToEndId, amount };
}

/** The transfers of a bank file of an export. @throws Error when one cannot be read */
export async function* readSentTransfers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SentTransfer> {
  for await (const record of readInitiation(chunks, [transferRecord])) yield sentTransferOf(record);
}
