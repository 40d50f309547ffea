import { add, zero } from '../../contract/money.ts';
import { messageNamespace } from '../../core/bank/bank-message.ts';
import type { MessageShape, XmlRecord } from '../../core/bank/xml-record.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import type { BankFileRead } from '../../core/reimbursement/last-check.ts';
import { readRecords } from './read-records.ts';

const initiation = 'Document/CstmrCdtTrfInitn';
const shape: MessageShape = {
  records: [
    { name: 'Header', path: `${initiation}/GrpHdr`, wanted: ['MsgId', 'NbOfTxs', 'CtrlSum'] },
    { name: 'Day', path: `${initiation}/PmtInf/ReqdExctnDt`, wanted: ['Dt'] },
    { name: 'Transfer', path: `${initiation}/PmtInf/CdtTrfTxInf`, wanted: ['PmtId/EndToEndId', 'Amt/InstdAmt'] },
  ],
};

/**
 * What a bank file of ours says, added up from its bytes.
 *
 * @param seen the end-to-end ids of all files so far; how often one came again is its `repeated`
 * @throws Error when something of it cannot be read
 */
export async function readBankFile(
  chunks: AsyncIterable<Uint8Array>,
  seen: { ids: Set<string>; repeated: number },
): Promise<BankFileRead> {
  let header: XmlRecord | undefined;
  let day: XmlRecord | undefined;
  let transferCount = 0;
  let sum = zero;
  for await (const record of readRecords(chunks, (ns) =>
    ns === `${messageNamespace}pain.001.001.09` ? shape : undefined,
  )) {
    if (record.name === 'Header') header = record;
    else if (record.name === 'Day') day = record;
    else {
      const id = textOf(record, 'PmtId/EndToEndId');
      if (seen.ids.has(id)) seen.repeated += 1;
      seen.ids.add(id);
      transferCount += 1;
      sum = add(sum, amountOf(record, 'Amt/InstdAmt'));
    }
  }
  return {
    messageId: textOf(header, 'MsgId'),
    executionDate: textOf(day, 'Dt'),
    announced: { transferCount: Number(textOf(header, 'NbOfTxs')), sum: amountOf(header, 'CtrlSum') },
    transferCount,
    sum,
  };
}

function textOf(record: XmlRecord | undefined, name: string): string {
  const text = record?.values.get(name);
  if (text === undefined) throw new Error(`a bank file without ${name}`);
  return text;
}

function amountOf(record: XmlRecord | undefined, name: string) {
  const amount = readDecimal(textOf(record, name));
  if (amount === undefined) throw new Error(`a bank file whose ${name} is no amount`);
  return amount;
}
