import { accountReport, accountReportShape } from './account-report.ts';
import type { BankEntry } from './bank-entry.ts';
import { readStatus, statusReportShape } from './status-report.ts';
import type { MessageShape, XmlRecord } from './xml-record.ts';

interface BankMessage {
  shape: MessageShape;
  /** Takes the records of one message in their order. */
  reader: () => (record: XmlRecord) => BankEntry | undefined;
}

const statusReport: BankMessage = { shape: statusReportShape, reader: () => readStatus };
const statement: BankMessage = { shape: accountReportShape('BkToCstmrStmt/Stmt'), reader: accountReport };
const notification: BankMessage = {
  shape: accountReportShape('BkToCstmrDbtCdtNtfctn/Ntfctn'),
  reader: accountReport,
};

/** The messages that are read, by the names of ISO 20022: the present ones, and those that French banks send still. */
export const bankMessages: Readonly<Record<string, BankMessage>> = {
  'pain.002.001.03': statusReport,
  'pain.002.001.10': statusReport,
  'camt.053.001.02': statement,
  'camt.053.001.08': statement,
  'camt.054.001.02': notification,
  'camt.054.001.08': notification,
};

/** A message's namespace is its name behind this. */
export const messageNamespace = 'urn:iso:std:iso:20022:tech:xsd:';
