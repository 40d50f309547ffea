import type { Cents } from '../../contract/money.ts';

/** What a bank may say of a transfer, in the words of its states. */
export type BankWord = 'SUBMITTED' | 'ACCEPTED' | 'PAID' | 'REJECTED' | 'RETURNED';

/** FILE and BLOCK: all the transfers of one bank file, which holds one block. DEBT: a merchant pays back what it owes. OTHER: nothing that this service has sent. */
export type EntryAbout =
  | { kind: 'FILE'; messageId: string }
  | { kind: 'BLOCK'; paymentInformationId: string }
  | { kind: 'TRANSFER'; endToEndId: string }
  | { kind: 'DEBT'; merchantId: string }
  | { kind: 'OTHER' };

/** One thing that a message of the bank says. */
export interface BankEntry {
  about: EntryAbout;
  /** Left out where the bank says what this service has no word for, or speaks of something else. */
  word?: BankWord;
  /** Negative where it was credited to our account. */
  amount?: Cents;
  /** The ISO 20022 code of the reason. */
  code?: string;
  /** The bank's own reference, by which it finds the entry again. */
  bankReference?: string;
  bookedOn?: string;
}

/** A bank gives a reason with what it sends back; where it gives none, this is the code for that (ISO 20022, "not specified"). */
export const noReason = 'NARR';
