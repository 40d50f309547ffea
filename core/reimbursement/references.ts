import { readEndToEndId } from '../../contract/end-to-end-id.ts';
import type { LocalDate } from '../time.ts';
import { decimal } from './decimal.ts';
import type { MerchantNet } from './merchant-lines.ts';
import { isSepaText } from './sepa-text.ts';

/** `MsgId`, `PmtInfId` and `EndToEndId` hold at most 35 characters (ISO 20022, Max35Text). */
const lengthMax = 35;

/** What the names of an export's bank files begin with, unique for the debtor. */
export const messageStem = (exportDate: LocalDate): string => reference(`ENC-${exportDate.replaceAll('-', '')}`);

/** Names the n-th bank file of an export (1 is the first): by it the bank tells a file that is sent twice. */
export const messageId = (stem: string, fileNumber: number): string => reference(`${stem}-${fileNumber}`);

/** Names the one payment block of a bank file. */
export const paymentInformationId = (message: string): string => reference(`${message}-P`);

/**
 * What the merchant sees on the bank statement, and by which a rejected transfer is found again: the export's date, the
 * transfer's number among the merchant's transfers of that date, and the merchant.
 */
export const endToEndId = (exportDate: LocalDate, n: number, merchantId: string): string =>
  reference(`${exportDate.slice(2).replaceAll('-', '')}-${n}-${merchantId}`);

/** By which a merchant's transfer that pays a debt back is told on the bank's statement. */
export const debtReference = (since: LocalDate, merchantId: string): string =>
  reference(`D${since.slice(2).replaceAll('-', '')}-${merchantId}`);

/** Whose debt a text of the bank's statement names; banks write in capitals, and break what is long. */
export function debtorNamedIn(text: string): string | undefined {
  return /D\d{6}-?([a-z2-7]{26})(?![a-z2-7])/i.exec(text.replaceAll(/\s/g, ''))?.[1]?.toLowerCase();
}

/** Which transfer an end-to-end id names. */
export interface TransferName {
  exportDate: LocalDate;
  n: number;
  merchantId: string;
}

/** Undefined when the text is no end-to-end id of ours; a day that there is not names no transfer either. */
export function endToEndParts(text: string): TransferName | undefined {
  const named = readEndToEndId(text);
  return named && { ...named, exportDate: named.exportDate as LocalDate };
}

/**
 * The unstructured remittance information, at most 140 characters: all that the amount is made of, so that none reads as
 * nothing. What was given back to clients is a number, what earlier exports left to be paid or taken off an amount.
 */
export function remittanceText(
  exportDate: LocalDate,
  { paymentCount, refundCount, carried }: Pick<MerchantNet, 'paymentCount' | 'refundCount' | 'carried'>,
): string {
  const counted = (count: number, noun: string) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? '' : 'S'}`]);
  const parts = [
    ...counted(paymentCount, 'PAIEMENT'),
    ...counted(refundCount, 'ANNULATION'),
    ...(carried === 0 ? [] : [`REPORT ${decimal(carried)}`]),
  ];
  return `CHEQUE-VACANCES CONNECT REMB ${exportDate} ${parts.join(', ')}`;
}

/** @throws RangeError when the bank would refuse it: two references cut to the same text would be worse. */
function reference(text: string): string {
  if (text.length > lengthMax || !isSepaText(text)) throw new RangeError(`not a SEPA reference: ${text}`);
  return text;
}
