import { createHash } from 'node:crypto';
import { batchLimits } from '../../contract/settings/limits.ts';
import type { Cents } from '../../contract/money.ts';
import type { Instant, LocalDate } from '../time.ts';

/**
 * The accounts of the double-entry ledger. A posting adds its signed amount to an account; the postings of a record sum
 * to zero. The owner of an account is the record's `clientId` or `merchantId`.
 */
export const accounts = [
  'client:available',
  'client:held',
  'merchant:owed',
  'merchant:paid',
  'issuer:vouchers',
  'fees',
] as const;
export type Account = (typeof accounts)[number];
export type Postings = Partial<Record<Account, Cents>>;

/** A movement on a merchant's account: the journal record and the due entry of the batch at once. */
export interface MerchantRecord {
  /** `CAPTURE` debits the client, `VOID` and `REFUND` reverse it, `CARRY` moves what was not transferred to a later day. */
  kind: 'CAPTURE' | 'VOID' | 'REFUND' | 'CARRY';
  merchantId: string;
  /** The day whose export holds this line. */
  dueDate: LocalDate;
  at: Instant;
  /**
   * What the client paid, the commission, and what the merchant gets: net = gross − fee; negative for a reversal. A `CARRY`
   * moves a net alone: its gross and fee are 0, since they were counted where they were due.
   */
  gross: Cents;
  fee: Cents;
  net: Cents;
  postings: Postings;
  /** All but for `CARRY`. */
  paymentId?: string;
  clientId?: string;
  /** `CARRY` only: the export that carried the amount forward. */
  carriedFrom?: LocalDate;
}

/** A movement that concerns the client alone. */
export interface ClientRecord {
  kind: 'CREDIT' | 'HOLD' | 'RELEASE';
  clientId: string;
  at: Instant;
  amount: Cents;
  postings: Postings;
  /** `HOLD` and `RELEASE`. */
  paymentId?: string;
  /** `CREDIT`: the id derived from its idempotency key. */
  creditId?: string;
}

export type JournalRecord = MerchantRecord | ClientRecord;

export const isMerchantRecord = (record: JournalRecord): record is MerchantRecord => 'merchantId' in record;

/** Lines of a due date are spread over this many shards; fixed for life, since the shard is part of a line's key. */
export const { shardCount } = batchLimits;

/** The merchant's shard, 0–15: always the same, so that all lines of a merchant are in one. */
export function shardOf(merchantId: string): number {
  return createHash('sha256').update(merchantId).digest().readUInt8(0) % shardCount;
}

export const shardName = (shard: number): string => String(shard).padStart(2, '0');

const lineSuffix = { CAPTURE: 'V', VOID: 'X', REFUND: 'R' } as const;
const clientSuffix = { HOLD: 'H', RELEASE: 'L' } as const;

/** Where the record stands in the Ledger table. The key names the fact, so that writing a fact twice is refused. */
export function journalKey(record: JournalRecord): { pk: string; sk: string } {
  if (isMerchantRecord(record)) {
    const pk = dueKey(record.dueDate, shardOf(record.merchantId));
    if (record.kind === 'CARRY') return { pk, sk: `${record.merchantId}#CARRY#${record.carriedFrom}` };
    return { pk, sk: `${record.merchantId}#${record.paymentId}#${lineSuffix[record.kind]}` };
  }
  const pk = `C#${record.clientId}`;
  if (record.kind === 'CREDIT') return { pk, sk: `CREDIT#${record.creditId}` };
  return { pk, sk: `${record.paymentId}#${clientSuffix[record.kind]}` };
}

export const dueKey = (dueDate: LocalDate, shard: number): string => `D#${dueDate}#${shardName(shard)}`;

/** @throws Error when the postings do not sum to zero: a bug, never a refusal. */
export function balanced<R extends JournalRecord>(record: R): R {
  const sum = Object.values(record.postings).reduce<number>((total, amount) => total + amount, 0);
  if (sum !== 0) throw new Error(`postings of a ${record.kind} sum to ${sum}, not to zero`);
  return record;
}
