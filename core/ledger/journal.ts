import { batchLimits } from '../../contract/settings/limits.ts';
import type { Cents } from '../../contract/money.ts';
import type { Instant, LocalDate } from '../time.ts';
import { hashByte, partitionOf } from './due-partitions.ts';

/**
 * The accounts of the double-entry ledger. A posting adds its signed amount to an account; the postings of a record sum
 * to zero. The owner of an account is the record's `clientId` or `merchantId`. What an export asks the bank for is in
 * `bank:transit` until the bank says what became of it; exports of earlier releases left it in `merchant:paid`.
 */
export const accounts = [
  'client:available',
  'client:held',
  'client:merged',
  'merchant:owed',
  'merchant:paid',
  'bank:transit',
  'bank',
  'issuer:bank',
  'issuer:losses',
  'issuer:vouchers',
  'fees',
] as const;
export type Account = (typeof accounts)[number];
export type Postings = Partial<Record<Account, Cents>>;

/** What takes a debt of a merchant away that nothing due to it does: it paid by a transfer, or the issuer has given it up. */
export const settlementKinds = ['REPAYMENT', 'WRITE_OFF'] as const;
export type SettlementKind = (typeof settlementKinds)[number];

/** Why what was transferred is owed to the merchant again. */
export const failureKinds = ['REJECTION', 'RETURN'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** Kinds of lines that are no payment's and move a net alone. */
export const netAloneKinds = ['CARRY', 'REPAIR', ...settlementKinds, ...failureKinds] as const;
type NetAloneKind = (typeof netAloneKinds)[number];

/** A movement on a merchant's account: the journal record and the due entry of the batch at once. */
export interface MerchantRecord {
  /**
   * `CAPTURE` debits the client, `VOID` and `REFUND` reverse it, `CARRY` moves what was not transferred to a later day.
   * `REJECTION` and `RETURN`: a transfer that its bank did not make, or that has come back, is owed again. `REPAIR`: what two
   * people put right that the audit has found wrong and that nobody can restore.
   */
  kind: 'CAPTURE' | 'VOID' | 'REFUND' | NetAloneKind;
  merchantId: string;
  /** The day whose export holds this line. */
  dueDate: LocalDate;
  /** When it was written: the books of the days before may be made, and never change. */
  at: Instant;
  /**
   * What the client paid, the commission, and what the merchant gets: net = gross − fee; negative for a reversal. What is no
   * payment's moves a net alone: its gross and fee are 0, those of a `CARRY` since they were counted where they were due.
   */
  gross: Cents;
  fee: Cents;
  net: Cents;
  postings: Postings;
  /** Of what is a payment's. */
  paymentId?: string;
  clientId?: string;
  /** `CARRY` only: the export that carried the amount forward. */
  carriedFrom?: LocalDate;
  /** `REPAYMENT` and `WRITE_OFF`: which one. `REPAIR`: the proposal that two people have agreed on. */
  settlementId?: string;
  /** `REJECTION` and `RETURN`: the end-to-end id of that transfer; `CARRY`: of those that the amount pays again. */
  paysAgain?: readonly string[];
}

/** Of a line that is no payment's. */
export const isNetAlone = ({ kind }: Pick<MerchantRecord, 'kind'>): boolean => isNetAloneKind(kind);

export const isNetAloneKind = (kind: string): kind is NetAloneKind =>
  (netAloneKinds as readonly string[]).includes(kind);

/** Named by an id of its own, and no payment's. */
const isSettlement = (kind: string): kind is SettlementKind => (settlementKinds as readonly string[]).includes(kind);

export const isFailure = (kind: string): kind is FailureKind => (failureKinds as readonly string[]).includes(kind);

/** What a credit comes from when it was not given one by one. */
export interface CreditSource {
  id: string;
  row: number;
}

/** A movement that concerns the client alone. */
export interface ClientRecord {
  /**
   * `CREDIT_REVERSAL` takes a wrong credit back, as far as it is still there. `MERGE_OUT` and `MERGE_IN` come in pairs: what
   * one account of a person passes on to the other one.
   */
  kind: 'CREDIT' | 'CREDIT_REVERSAL' | 'HOLD' | 'RELEASE' | 'MERGE_OUT' | 'MERGE_IN';
  clientId: string;
  /** When it was written. */
  at: Instant;
  amount: Cents;
  postings: Postings;
  /** `HOLD` and `RELEASE`. */
  paymentId?: string;
  /** `CREDIT` and what reverses it: the id derived from its idempotency key, or from its order and row. */
  creditId?: string;
  /** `CREDIT_REVERSAL`: which one, as a credit may be taken back in several steps. */
  reversalId?: string;
  /** `CREDIT` by file: the order, and the row of its file. */
  order?: CreditSource;
  /** `MERGE_OUT` and `MERGE_IN`: the merge, or what came back afterwards: a payment or a reversal. */
  mergeId?: string;
  /** `MERGE_OUT` and `MERGE_IN`: the other one of the two. */
  otherClientId?: string;
}

export type JournalRecord = MerchantRecord | ClientRecord;

export const isMerchantRecord = (record: JournalRecord): record is MerchantRecord => 'merchantId' in record;

/** Merchants are spread over this many shards, which the batch works on one by one; fixed for life, since keys are made of them. */
export const { shardCount } = batchLimits;
export const allShards: readonly number[] = Array.from({ length: shardCount }, (_, shard) => shard);

/** The merchant's shard, 0–15: always the same, so that all lines of a merchant are in one. */
export function shardOf(merchantId: string): number {
  return hashByte(merchantId) % shardCount;
}

export const shardName = (shard: number): string => String(shard).padStart(2, '0');

const lineSuffix = { CAPTURE: 'V', VOID: 'X', REFUND: 'R' } as const;
const clientSuffix = { HOLD: 'H', RELEASE: 'L' } as const;

/** Where the record stands in the Ledger table. The key names the fact, so that writing a fact twice is refused. */
export function journalKey(record: JournalRecord): { pk: string; sk: string } {
  if (isMerchantRecord(record)) {
    const pk = ownDueKey(record.merchantId, record.dueDate);
    if (record.kind === 'CARRY') return { pk, sk: `${record.merchantId}#CARRY#${record.carriedFrom}` };
    if (record.kind === 'REPAIR' || isSettlement(record.kind))
      return { pk, sk: `${record.merchantId}#${record.kind}#${record.settlementId}` };
    if (isFailure(record.kind)) return { pk, sk: `${record.merchantId}#${record.kind}#${record.paysAgain?.[0]}` };
    return { pk, sk: `${record.merchantId}#${record.paymentId}#${lineSuffix[record.kind]}` };
  }
  const pk = `C#${record.clientId}`;
  if (record.kind === 'CREDIT') return { pk, sk: `CREDIT#${record.creditId}` };
  if (record.kind === 'CREDIT_REVERSAL') return { pk, sk: `CREDIT#${record.creditId}#${record.reversalId}` };
  if (record.kind === 'MERGE_OUT' || record.kind === 'MERGE_IN') {
    return { pk, sk: `MERGE#${record.mergeId}#${record.kind}` };
  }
  return { pk, sk: `${record.paymentId}#${clientSuffix[record.kind]}` };
}

export const dueKey = (dueDate: LocalDate, partition: number): string => `D#${dueDate}#${shardName(partition)}`;

/** Under which all lines of a merchant of that date stand. */
export const ownDueKey = (merchantId: string, dueDate: LocalDate): string =>
  dueKey(dueDate, partitionOf(merchantId, dueDate));

/** Of such a key, whatever the lines under it say: by it they are read. Undefined for other keys of the Ledger. */
export const dueDateOf = (key: string): LocalDate | undefined =>
  key.startsWith('D#') ? (key.split('#')[1] as LocalDate) : undefined;

/** @throws Error when the postings do not sum to zero: a bug, never a refusal. */
export function balanced<R extends JournalRecord>(record: R): R {
  const sum = Object.values(record.postings).reduce<number>((total, amount) => total + amount, 0);
  if (sum !== 0) throw new Error(`postings of a ${record.kind} sum to ${sum}, not to zero`);
  return record;
}
