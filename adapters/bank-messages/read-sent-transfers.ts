import type { Cents } from '../../contract/money.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import type { MessageShape } from '../../core/bank/xml-record.ts';
import { messageNamespace } from '../../core/bank/bank-message.ts';
import { readRecords } from './read-records.ts';

/** A transfer as a bank file of ours asks for it. */
export interface SentTransfer {
  endToEndId: string;
  amount: Cents;
}

const shape: MessageShape = {
  records: [
    {
      name: 'Transfer',
      path: 'Document/CstmrCdtTrfInitn/PmtInf/CdtTrfTxInf',
      wanted: ['PmtId/EndToEndId', 'Amt/InstdAmt'],
    },
  ],
};

/** The transfers of a bank file of an export. @throws Error when one cannot be read: it is not as it was published */
export async function* readSentTransfers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<SentTransfer> {
  const records = readRecords(chunks, (namespace) =>
    namespace === `${messageNamespace}pain.001.001.09` ? shape : undefined,
  );
  for await (const { values } of records) {
    const endToEndId = values.get('PmtId/EndToEndId');
    const amount = readDecimal(values.get('Amt/InstdAmt') ?? '');
    if (endToEndId === undefined || amount === undefined) throw new Error('a transfer of a bank file cannot be read');
    yield { endToEndId, amount };
  }
}
