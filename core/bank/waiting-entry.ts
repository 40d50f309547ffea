import { derivedId } from '../ids.ts';
import type { Instant } from '../time.ts';
import type { BankEntry, EntryAbout } from './bank-entry.ts';

/** Why something that the bank has said waits for a person. */
export const waitReasons = [
  /** A merchant has paid back what it owes, or a part: finance records it, or says what else it was. */
  'REPAYMENT',
  /** It names nothing that this service has sent: a fee, somebody else's money, a transfer made by hand. */
  'NOT_OURS',
  /** It names a transfer, or a bank file, that there is not. */
  'UNKNOWN_REFERENCE',
  'AMOUNT_DIFFERS',
  /** Of a batch that was debited at once: its transfers come to another sum. */
  'SUM_DIFFERS',
  /** It cannot be true beside what the bank has said before. */
  'CONTRADICTION',
  /** A status that this service has no word for. */
  'NOT_UNDERSTOOD',
  /** The whole file: it is no message of a bank, or one that is not read. */
  'FILE_REFUSED',
] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Where something was read: the SHA-256 of the file, hex, and the entry's number in it from 1. */
export interface EntrySource {
  file: string;
  entry: number;
}

/** What matched nothing. It stays until a transfer takes it after all, or somebody says what it was. */
export interface WaitingEntry {
  id: string;
  since: Instant;
  reason: WaitReason;
  source: EntrySource;
  entry: BankEntry;
  /** What is wrong with a file that was refused. */
  detail?: string;
}

/**
 * The same entry in two statements waits once: banks name an entry by their reference, and without one by its transfer. What has
 * neither is named by its place, so that two alike are two.
 */
export function waitingId(
  { about, word, amount, code, bankReference, bookedOn }: BankEntry,
  source: EntrySource,
): string {
  const names = nameOf(about);
  const block = 'paymentInformationId' in about ? about.paymentInformationId : '';
  const isNamed = bankReference !== undefined || about.kind !== 'OTHER';
  return derivedId(
    'bank-entry',
    ...[about.kind, names, block, word, amount, code, bankReference, bookedOn].map((part) => String(part ?? '')),
    isNamed ? '' : `${source.file}/${source.entry}`,
  );
}

function nameOf(about: EntryAbout): string {
  switch (about.kind) {
    case 'TRANSFER':
      return about.endToEndId;
    case 'FILE':
      return about.messageId;
    case 'DEBT':
      return about.merchantId;
    case 'BLOCK':
    case 'OTHER':
      return '';
  }
}
