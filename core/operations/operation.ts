import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Act, SubjectKind } from '../../contract/back-office/acts.ts';
import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import { parisDate, type Instant, type LocalDate } from '../time.ts';

/** Who acts: somebody of the back office, or one of a merchant's people. */
export type Actor =
  | { kind: 'OPERATOR'; id: string; roles: readonly BackOfficeRole[] }
  | { kind: 'MEMBER'; id: string; merchantId: string };

export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** What a field was or became: cents, basis points, a word. Never a person's data in clear: names, addresses and accounts are masked. */
export type OperationFacts = Readonly<Record<string, string | number>>;

/** One act of an operator or an owner, as it is written into the journal of operations in the same transaction. */
export interface Operation {
  /** Of this act alone: by it a writer recognises its own record when a reply was lost. */
  id: string;
  at: Instant;
  by: Actor;
  act: Act;
  about: Subject;
  from?: OperationFacts;
  to?: OperationFacts;
  why?: string;
  /** By which the access log names the call. */
  requestId: string;
}

/** An operation with its place in the chain of its day. */
export interface OperationRecord extends Operation {
  /** In Europe/Paris. */
  day: LocalDate;
  /** From 1, without a gap. */
  number: number;
  /** Of the record before it, `''` for the first of a day. */
  previousHash: string;
  /** SHA-256 of all the rest, hex. */
  hash: string;
}

/** How far the chain of a day goes. */
export type ChainHead = Pick<OperationRecord, 'number' | 'hash'>;

/** The day under which an operation stands. */
export const dayOf = ({ at }: Pick<Operation, 'at'>): LocalDate => parisDate(at);

/** The record that follows `last`, the newest of its day. */
export function nextRecord(operation: Operation, last: ChainHead | undefined): OperationRecord {
  const record = {
    ...operation,
    day: dayOf(operation),
    number: (last?.number ?? 0) + 1,
    previousHash: last?.hash ?? '',
  };
  return { ...record, hash: recordHash(record) };
}

/** SHA-256 over the canonical JSON (RFC 8785) of a record without its own hash. */
export function recordHash({ hash: _, ...record }: Omit<OperationRecord, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(canonicalize(record) ?? '')
    .digest('hex');
}
