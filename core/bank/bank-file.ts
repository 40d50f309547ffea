import type { Instant } from '../time.ts';

/** A file of the bank that was found good, and how much of it was taken. */
export interface BankFile {
  /** Hex. It names the file: the same bytes under another name are the same file. */
  sha256: string;
  /** Where it lies in the inbox. */
  key: string;
  receivedAt: Instant;
  /** How many entries it has. */
  entries: number;
  /** How many of them, from the first on, are taken. */
  done: number;
  /** Of those taken: what changed a transfer, was known already, or waits for somebody. */
  changed: number;
  known: number;
  waiting: number;
}

/** Counts of some entries. */
export type TakenCounts = Pick<BankFile, 'changed' | 'known' | 'waiting'>;

export const isTaken = ({ done, entries }: BankFile): boolean => done === entries;

export const afterTaking = (file: BankFile, counts: TakenCounts): BankFile => ({
  ...file,
  done: file.done + counts.changed + counts.known + counts.waiting,
  changed: file.changed + counts.changed,
  known: file.known + counts.known,
  waiting: file.waiting + counts.waiting,
});
