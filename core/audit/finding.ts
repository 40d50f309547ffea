/** What can be wrong with the money, by the invariant that does not hold. */
export type FindingCode =
  /** An item that this release cannot read: nothing else is known of it, so that other books may differ too. */
  | 'item-strange'
  /** Postings of a record do not sum to zero, or are not what the record's kind and amounts say. */
  | 'postings-wrong'
  /** A record stands under another key than its content has. */
  | 'record-misplaced'
  | 'wallet-missing'
  | 'wallet-negative'
  /** `held` is not the sum of the holds listed beside it. */
  | 'wallet-holds-differ'
  /** A balance is not the fold of the journal. */
  | 'wallet-differs-from-journal'
  /** `held` is not what the client's payments that await the merchant have authorised. */
  | 'wallet-differs-from-payments'
  /** A ≤ Q or C ≤ A does not hold. */
  | 'payment-amounts-wrong'
  /** The client's payments and the journal tell different facts: a debit too many, too few, or of another amount. */
  | 'payments-differ-from-journal'
  /** What the merchant is owed is not what is due and not yet exported. */
  | 'owed-unexplained'
  /** The lines that an export closed are not what it transferred and carried forward. */
  | 'export-unexplained'
  /** An export's totals are not those of its lines, transfers and carried amounts. */
  | 'export-totals-differ'
  /** A line under a date before the last export that no export has closed: it would never be paid. */
  | 'due-line-missed'
  /** A transfer of which no export knows. */
  | 'transfer-unexplained'
  /** A due date is closed by none or by more than one export, or by another than its own record says. */
  | 'due-date-closed-wrongly'
  /** An export does not name the hash of the manifest before it. */
  | 'manifest-chain-broken';

/** Holds ids, dates, cents and the names of fields only: it is logged. */
export interface Finding {
  code: FindingCode;
  /** The client, merchant, payment, record or export that it is about. */
  subject: string;
  expected?: number | string;
  actual?: number | string;
}

export type Find = (
  code: FindingCode,
  subject: string,
  expected?: number | string,
  actual?: number | string,
) => unknown;
