import { currency, negate, type Cents } from '../../contract/money.ts';
import { readDecimal } from '../reimbursement/decimal.ts';
import { debtorNamedIn } from '../reimbursement/references.ts';
import { noReason, type BankEntry, type BankWord, type EntryAbout } from './bank-entry.ts';
import type { MessageShape, XmlRecord } from './xml-record.ts';

/**
 * camt.053, the statement, and camt.054, the notification: both list entries alike. `.001.02` and `.001.08` differ in where a
 * transaction's amount and an entry's status stand.
 */
export const accountReportShape = (report: 'BkToCstmrStmt/Stmt' | 'BkToCstmrDbtCdtNtfctn/Ntfctn'): MessageShape => {
  const entry = `Document/${report}/Ntry`;
  return {
    records: [
      {
        name: 'Entry',
        path: entry,
        wanted: [
          ...amount('Amt'),
          'CdtDbtInd',
          'RvslInd',
          'Sts',
          'Sts/Cd',
          'BookgDt/Dt',
          'BookgDt/DtTm',
          'AcctSvcrRef',
          'AddtlNtryInf',
          ...returned('BkTxCd/'),
        ],
      },
      { name: 'Details', path: `${entry}/NtryDtls`, wanted: ['Btch/PmtInfId', ...amount('Btch/TtlAmt')] },
      {
        name: 'Transaction',
        path: `${entry}/NtryDtls/TxDtls`,
        wanted: [
          'Refs/EndToEndId',
          'Refs/PmtInfId',
          'Refs/AcctSvcrRef',
          'CdtDbtInd',
          ...amount('Amt'),
          ...amount('AmtDtls/TxAmt/Amt'),
          ...amount('AmtDtls/InstdAmt/Amt'),
          'RtrInf/Rsn/Cd',
          'RtrInf/Rsn/Prtry',
          ...remittance,
          ...returned('BkTxCd/'),
        ],
      },
    ],
  };
};

/** Where whoever pays writes what for. */
const remittance = ['RmtInf/Ustrd', 'RmtInf/Strd/CdtrRefInf/Ref'];

function amount(path: string): string[] {
  return [path, `${path}@Ccy`];
}
function returned(path: string): string[] {
  return [`${path}Domn/Fmly/SubFmlyCd`];
}

/**
 * Reads an account report record by record, as they end: transactions, then the details around them, then their entry. What is
 * not booked yet is left out: it comes again when it is. Of what is booked nothing is left out: what names neither a transfer
 * nor a block is told as the entry of something else.
 */
export function accountReport() {
  const nothing = { named: 0, unnamed: 0 };
  /** Of the details, and of the entry, that are being read. */
  let details: { named: number; unnamed: number; block?: string } = { ...nothing };
  let told = 0;

  function readTransaction(record: XmlRecord, entry: XmlRecord): BankEntry | undefined {
    const { values } = record;
    const endToEndId = values.get('Refs/EndToEndId');
    const bankReference = values.get('Refs/AcctSvcrRef');
    const block = values.get('Refs/PmtInfId') ?? record.within?.values.get('Btch/PmtInfId');
    const isNamed = endToEndId !== undefined && endToEndId !== notProvided;
    if (!isNamed && block !== undefined) {
      details.unnamed += 1;
      details.block = block;
      return undefined;
    }
    details.named += 1;
    return {
      ...common(entry),
      about: debtPaidBy(record, entry) ?? (isNamed ? { kind: 'TRANSFER', endToEndId } : { kind: 'OTHER' }),
      ...wordOf(record, entry),
      ...amountOf(record, entry),
      ...(bankReference !== undefined && { bankReference }),
    };
  }

  function readDetails(record: XmlRecord, entry: XmlRecord): BankEntry | undefined {
    const { named, unnamed, block = record.values.get('Btch/PmtInfId') } = details;
    details = { ...nothing };
    told += named;
    if (block === undefined || (named > 0 && unnamed === 0)) return undefined;
    told += 1;
    // Some of its transactions are told by name: what the others come to, only a person can say.
    const about: EntryAbout = named > 0 ? { kind: 'OTHER' } : { kind: 'BLOCK', paymentInformationId: block };
    return { ...common(entry), about, ...amountOf(record, entry) };
  }

  return (record: XmlRecord): BankEntry | undefined => {
    const entry = entryOf(record);
    if (!isBooked(entry)) return undefined;
    if (record.name === 'Transaction') return readTransaction(record, entry);
    if (record.name === 'Details') return readDetails(record, entry);
    const isTold = told > 0;
    told = 0;
    const about = debtPaidBy(entry, entry) ?? ({ kind: 'OTHER' } as const);
    return isTold ? undefined : { ...common(entry), about, ...amountOf(entry, entry) };
  };
}

const notProvided = 'NOTPROVIDED';

function common(entry: XmlRecord): Pick<BankEntry, 'word' | 'code' | 'bankReference' | 'bookedOn'> {
  const bankReference = entry.values.get('AcctSvcrRef');
  const bookedOn = entry.values.get('BookgDt/Dt') ?? entry.values.get('BookgDt/DtTm')?.slice(0, 10);
  return {
    ...wordOf(entry, entry),
    ...(bankReference !== undefined && { bankReference }),
    ...(bookedOn !== undefined && { bookedOn }),
  };
}

/** A debit pays. A credit is money that came back if it says so: other credits are none of the transfers. */
function wordOf(record: XmlRecord, entry: XmlRecord): { word?: BankWord; code?: string } {
  const isReversal = entry.values.get('RvslInd') === 'true' || entry.values.get('RvslInd') === '1';
  if (!isCredit(record, entry)) return isReversal ? {} : { word: 'PAID' };
  const code = record.values.get('RtrInf/Rsn/Cd');
  const isReturn =
    isReversal ||
    code !== undefined ||
    record.values.has('RtrInf/Rsn/Prtry') ||
    [record, entry].some(({ values }) => values.get('BkTxCd/Domn/Fmly/SubFmlyCd') === 'RRTN');
  return isReturn ? { word: 'RETURNED', code: code ?? noReason } : {};
}

/** The reference of a claim in a credit that is no money of ours that came back. Nothing else of these texts is kept. */
function debtPaidBy(record: XmlRecord, entry: XmlRecord): EntryAbout | undefined {
  if (!isCredit(record, entry) || wordOf(record, entry).word !== undefined) return undefined;
  const texts = [...remittance, 'Refs/EndToEndId'].map((path) => record.values.get(path));
  const merchantId = [...texts, entry.values.get('AddtlNtryInf')].map((text = '') => debtorNamedIn(text)).find(Boolean);
  return merchantId === undefined ? undefined : { kind: 'DEBT', merchantId };
}

const isCredit = (record: XmlRecord, entry: XmlRecord): boolean =>
  (record.values.get('CdtDbtInd') ?? entry.values.get('CdtDbtInd')) === 'CRDT';

/** Left out where it is not said of this record, or in another currency. */
function amountOf(record: XmlRecord, entry: XmlRecord): { amount?: Cents } {
  for (const path of ['Amt', 'AmtDtls/TxAmt/Amt', 'AmtDtls/InstdAmt/Amt', 'Btch/TtlAmt']) {
    const read = readAmount(record.values, path);
    if (read !== undefined) return { amount: isCredit(record, entry) ? negate(read) : read };
  }
  const ofEntry = record.name === 'Details' ? readAmount(entry.values, 'Amt') : undefined;
  return ofEntry === undefined ? {} : { amount: isCredit(record, entry) ? negate(ofEntry) : ofEntry };
}

function readAmount(values: XmlRecord['values'], path: string): Cents | undefined {
  const text = values.get(path);
  const said = values.get(`${path}@Ccy`);
  return text === undefined || (said !== undefined && said !== currency) ? undefined : readDecimal(text);
}

/** BOOK; `.001.02` has the code as the status itself. */
const isBooked = ({ values }: XmlRecord): boolean => (values.get('Sts/Cd') ?? values.get('Sts')) === 'BOOK';

/** The outermost record of all. */
const entryOf = (record: XmlRecord): XmlRecord => (record.within ? entryOf(record.within) : record);
