import { add, zero } from '../../contract/money.ts';
import type { MessageShape, XmlRecord } from '../../core/bank/xml-record.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import type { BankFileRead } from '../../core/reimbursement/last-check.ts';
import { initiation, readInitiation, sentTransferOf, transferRecord } from './read-sent-transfers.ts';

/** A choice since 2019, and before a day by itself. */
const executionDays = ['ReqdExctnDt/Dt', 'ReqdExctnDt'];

const records: MessageShape['records'] = [
  { name: 'Header', path: `${initiation}/GrpHdr`, wanted: ['MsgId', 'NbOfTxs', 'CtrlSum'] },
  { name: 'Block', path: `${initiation}/PmtInf`, wanted: executionDays },
  transferRecord,
];

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
  let block: XmlRecord | undefined;
  let transferCount = 0;
  let sum = zero;
  for await (const record of readInitiation(chunks, records)) {
    if (record.name === 'Header') header = record;
    else if (record.name === 'Block') block = record;
    else {
      const { endToEndId, amount } = sentTransferOf(record);
      if (seen.ids.has(endToEndId)) seen.repeated += 1;
      seen.ids.add(endToEndId);
      transferCount += 1;
      sum = add(sum, amount);
    }
  }
  return {
    messageId: textOf(header, 'MsgId'),
    executionDate: textOf(block, ...executionDays),
    announced: { transferCount: Number(textOf(header, 'NbOfTxs')), sum: amountOf(header, 'CtrlSum') },
    transferCount,
    sum,
  };
}

/** @param names of which it has one */
function textOf(record: XmlRecord | undefined, ...names: string[]): string {
  const text = names.map((name) => record?.values.get(name)).find((value) => value !== undefined);
  if (text === undefined) throw new Error(`a bank file without ${names[0]}`);
  return text;
}

function amountOf(record: XmlRecord | undefined, name: string) {
  const amount = readDecimal(textOf(record, name));
  if (amount === undefined) throw new Error(`a bank file whose ${name} is no amount`);
  return amount;
}
