import { add, zero } from '../../contract/money.ts';
import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';
import type { MessageShape, XmlRecord } from '../../core/bank/xml-record.ts';
import { countryOf, lackingFor } from '../../core/reimbursement/creditor.ts';
import { readDecimal } from '../../core/reimbursement/decimal.ts';
import type { BankFileRead } from '../../core/reimbursement/last-check.ts';
import { initiation, readInitiation, sentTransferOf, transferRecord } from './read-sent-transfers.ts';

/** A choice since 2019, and before a day by itself. */
const executionDays = ['ReqdExctnDt/Dt', 'ReqdExctnDt'];

const debtorTown = 'Dbtr/PstlAdr/TwnNm';
const account = 'CdtrAcct/Id/IBAN';
const agents = ['CdtrAgt/FinInstnId/BICFI', 'CdtrAgt/FinInstnId/BIC'];
const town = 'Cdtr/PstlAdr/TwnNm';

const records: MessageShape['records'] = [
  { name: 'Header', path: `${initiation}/GrpHdr`, wanted: ['MsgId', 'CreDtTm', 'NbOfTxs', 'CtrlSum'] },
  { name: 'Block', path: `${initiation}/PmtInf`, wanted: [...executionDays, debtorTown] },
  { ...transferRecord, wanted: [...transferRecord.wanted, account, ...agents, town] },
];

/**
 * What a bank file of ours says, added up from its bytes.
 *
 * @param seen the end-to-end ids of all files so far; how often one came again is its `repeated`
 * @throws Error when something of it cannot be read
 */
export async function readBankFile(
  chunks: AsyncIterable<Uint8Array>,
  settings: ReimbursementSettings,
  seen: { ids: Set<string>; repeated: number },
): Promise<BankFileRead> {
  let header: XmlRecord | undefined;
  let block: XmlRecord | undefined;
  let message = '';
  let transferCount = 0;
  let lacking = 0;
  const countries = new Set<string>();
  let sum = zero;
  for await (const record of readInitiation(chunks, records, (name) => (message = name))) {
    if (record.name === 'Header') header = record;
    else if (record.name === 'Block') block = record;
    else {
      const { endToEndId, amount } = sentTransferOf(record);
      if (seen.ids.has(endToEndId)) seen.repeated += 1;
      seen.ids.add(endToEndId);
      transferCount += 1;
      sum = add(sum, amount);
      const known = knownIn(record);
      countries.add(countryOf(known.iban));
      if (lackingFor(known, settings)) lacking += 1;
    }
  }
  return {
    message,
    messageId: textOf(header, 'MsgId'),
    createdAt: textOf(header, 'CreDtTm'),
    executionDate: textOf(block, ...executionDays),
    announced: { transferCount: Number(textOf(header, 'NbOfTxs')), sum: amountOf(header, 'CtrlSum') },
    transferCount,
    sum,
    countries,
    lacking,
  };
}

/** What a transfer says of whom it pays, and its block of who pays. */
const knownIn = ({ values, within }: XmlRecord) => ({
  iban: values.get(account) ?? '',
  bic: agents.some((agent) => values.has(agent)),
  address: values.has(town),
  debtorAddress: within?.values.has(debtorTown) ?? false,
});

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
