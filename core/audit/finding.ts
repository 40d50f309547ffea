import { derivedId } from '../ids.ts';

/** What can be wrong with the money, by the invariant that does not hold. */
export type FindingCode =
  /** So much differs that only a part of it is named. */
  | 'more-differs'
  /** An item that this release cannot read: nothing else is known of it, so that other books may differ too. */
  | 'item-strange'
  /** Postings of a record do not sum to zero, or are not what the record's kind and amounts say. */
  | 'postings-wrong'
  /** A record stands under another key than its content has. */
  | 'record-misplaced'
  | 'wallet-negative'
  /** `held` is not the sum of the holds listed beside it. */
  | 'wallet-holds-differ'
  /** A balance is not the fold of the journal. */
  | 'wallet-differs-from-journal'
  /** What is set aside for a payment is not what the client's payment that awaits the merchant has authorised. */
  | 'wallet-differs-from-payments'
  /** A ≤ Q or C ≤ A does not hold. */
  | 'payment-amounts-wrong'
  /** A payment and the journal tell different facts: a debit too many, too few, or of another amount, commission, client,
   *  merchant, time or due date. The field is named. */
  | 'payments-differ-from-journal'
  /** What a merchant is shown of its payments by day is not what they come to. The day and the figure are named. */
  | 'figures-differ-from-payments'
  /** A payment carries a commission that nobody has agreed on with its merchant. */
  | 'commission-unapproved'
  /** A payment is due on another day than its validation and the calendar give. */
  | 'due-date-wrong'
  /** Vouchers that came into a wallet, or were taken back, without the act of an operator or an order that was released. */
  | 'credit-unexplained'
  /** A movement that puts the books right without the two people who have agreed on it, or with other figures than theirs. */
  | 'repair-unapproved'
  /** What a wallet has passed on to another one that no merge has made the same person's. */
  | 'merge-unexplained'
  /** What merged accounts have passed on is not what the accounts that were kept have got. */
  | 'merges-differ'
  /** What the merchant is owed is not what is due and not yet exported. */
  | 'owed-unexplained'
  /** The lines of a merchant that an export closed are not what it transferred and carried forward. */
  | 'export-unexplained'
  /** An export's totals are not those of its lines, transfers and carried amounts. */
  | 'export-totals-differ'
  /** What finance looks up of an export is not what it transferred and carried forward. */
  | 'export-outcomes-differ'
  /** A line under a date before the last export that no export has closed: it would never be paid. */
  | 'due-line-missed'
  /** Something of a merchant cannot be read, so that the last export has left it out: what it is owed waits. */
  | 'merchant-left-out'
  /** What is in transit for a transfer, or was paid by the bank, is not what its state says. */
  | 'transfers-differ-from-journal'
  /** A change of a transfer of which there is no record, or a record of none. */
  | 'transfer-changes-differ'
  /** The figures of a transfer do not add up: net = gross − fee + carried. */
  | 'transfer-amounts-wrong'
  /** A transfer was made at another time, or for another day, than its export. */
  | 'transfer-differs-from-export'
  /** A transfer is not what finance looks up of it. */
  | 'transfer-differs-from-outcome'
  /** A transfer went to another account than the merchant's, as two people have agreed on it. */
  | 'account-unapproved'
  /** A transfer of which no export knows. */
  | 'transfer-unexplained'
  /** A transfer's end-to-end id names another merchant, day or number than the transfer has. */
  | 'transfer-misnamed'
  /** The batch would go on from another day than that of the last export: days would be skipped, or tried again. */
  | 'cursor-differs-from-exports'
  /** A due date is closed by none or by more than one export, or by another than its own record says. */
  | 'due-date-closed-wrongly'
  /** The balances of an export are not what was booked on its days, or do not begin where those before them end. */
  | 'books-differ-from-journal'
  /** A file of an export is missing, or is not what the table has the hash of. */
  | 'export-file-changed'
  /** An export asks for another account or day, or says other sums, than its files. The field is named. */
  | 'export-differs-from-files'
  /** A payment is in an export's `ledger.csv` with other figures, or in one of both only. */
  | 'line-differs-from-file'
  /** A transfer is in `ledger.csv` with other figures, or in one of both only. */
  | 'transfer-differs-from-file'
  /** A transfer is in the bank file with another amount or account, or in one of both only. */
  | 'transfer-differs-from-bank-file'
  /** An export does not name the hash of the manifest before it. */
  | 'manifest-chain-broken'
  /** The invoices of a year are not numbered from 1 to the last number that the year says: one is missing, or more follow. */
  | 'invoice-numbers-broken'
  /** An invoice and its number name different merchants or months, or one of both is missing or there twice. */
  | 'invoice-differs-from-number'
  /** A month has another number of invoices than it was closed with. */
  | 'invoices-of-month-differ'
  /** A record of an operation does not follow the one before it: one is missing, added or out of its place. */
  | 'operation-chain-broken'
  /** A record of an operation is not what its hash says. */
  | 'operation-changed'
  /** The records of a day are not those that an export has sealed. */
  | 'operations-differ-from-seal';

/** Holds ids, dates, cents and the names of fields only: it is logged. */
export interface Finding {
  code: FindingCode;
  /** The client, merchant, payment, record, transfer or export that it is about, and the field of it where one is wrong. */
  subject: string;
  expected?: number | string;
  actual?: number | string;
}

/** The same for the same thing wrong about the same subject, however often it is found. */
export const findingId = ({ code, subject }: Finding): string => derivedId('finding', code, subject);

type FoundArguments = [code: FindingCode, subject: string, expected?: number | string, actual?: number | string];
export type Find = (...args: FoundArguments) => unknown;

export const foundOf = (...[code, subject, expected, actual]: FoundArguments): Finding => ({
  code,
  subject,
  ...(expected !== undefined && { expected }),
  ...(actual !== undefined && { actual }),
});
