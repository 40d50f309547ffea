import { bookedOn } from '../../core/ledger/booked-on.ts';
import {
  type ClientRecord,
  journalKey,
  netAloneKinds,
  type CreditSource,
  type JournalRecord,
  type MerchantRecord,
} from '../../core/ledger/journal.ts';
import type { TransferRecord } from '../../core/ledger/transfer-record.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

/** What stands beside a record: `bookedOn` is the key of the index `byDay`, which records of earlier releases do not have. */
export const besideRecord = [...keysAndMark, 'bookedOn'] as const;

/** The payment and its client are told of all movements on a merchant's account that are a payment's. */
type PaymentMovement = Omit<MerchantRecord, 'carriedFrom' | 'settlementId' | 'paysAgain' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'paymentId' | 'clientId'>>;
type Carry = Omit<MerchantRecord, 'carriedFrom' | 'settlementId' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'carriedFrom'>>;
type Settlement = Omit<MerchantRecord, 'carriedFrom' | 'paysAgain' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'settlementId'>>;
type Failure = Omit<MerchantRecord, 'carriedFrom' | 'settlementId' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'paysAgain'>>;
type MergePart = 'mergeId' | 'otherClientId';
type HoldMovement = Omit<ClientRecord, 'creditId' | 'reversalId' | 'order' | 'paymentId' | MergePart> &
  Required<Pick<ClientRecord, 'paymentId'>>;
type Credit = Omit<ClientRecord, 'creditId' | 'reversalId' | 'paymentId' | MergePart> &
  Required<Pick<ClientRecord, 'creditId'>>;
type CreditReversal = Omit<ClientRecord, 'creditId' | 'reversalId' | 'order' | 'paymentId' | MergePart> &
  Required<Pick<ClientRecord, 'creditId' | 'reversalId'>>;
type Merge = Omit<ClientRecord, 'creditId' | 'reversalId' | 'order' | 'paymentId' | MergePart> &
  Required<Pick<ClientRecord, MergePart>>;

const amount = parse.optional(parse.cents);
export const postings = parse.object<JournalRecord['postings']>({
  'client:available': amount,
  'client:held': amount,
  'client:merged': amount,
  'merchant:owed': amount,
  'merchant:paid': amount,
  'bank:transit': amount,
  bank: amount,
  'issuer:bank': amount,
  'issuer:losses': amount,
  'issuer:vouchers': amount,
  fees: amount,
});

/** The order and the row that a credit comes from. */
export const creditSource = parse.object<CreditSource>({ id: parse.text, row: parse.integer });

const merchantFields = {
  kind: parse.oneOf(['CAPTURE', 'VOID', 'REFUND', ...netAloneKinds]),
  merchantId: parse.text,
  dueDate: parse.date,
  at: parse.instant,
  gross: parse.cents,
  fee: parse.cents,
  net: parse.cents,
  postings,
};
const clientFields = {
  kind: parse.oneOf(['CREDIT', 'CREDIT_REVERSAL', 'HOLD', 'RELEASE', 'MERGE_OUT', 'MERGE_IN']),
  clientId: parse.text,
  at: parse.instant,
  amount: parse.cents,
  postings,
};

const paymentMovement = parse.object<PaymentMovement>(
  { ...merchantFields, paymentId: parse.text, clientId: parse.text },
  besideRecord,
);
const paysAgain = parse.list(parse.text);
const carry = parse.object<Carry>(
  { ...merchantFields, carriedFrom: parse.date, paysAgain: parse.optional(paysAgain) },
  besideRecord,
);
const failure = parse.object<Failure>({ ...merchantFields, paysAgain }, besideRecord);
const settlement = parse.object<Settlement>({ ...merchantFields, settlementId: parse.text }, besideRecord);
const holdMovement = parse.object<HoldMovement>({ ...clientFields, paymentId: parse.text }, besideRecord);
const credit = parse.object<Credit>(
  { ...clientFields, creditId: parse.text, order: parse.optional(creditSource) },
  besideRecord,
);

const creditReversal = parse.object<CreditReversal>(
  { ...clientFields, creditId: parse.text, reversalId: parse.text },
  besideRecord,
);

const merge = parse.object<Merge>({ ...clientFields, mergeId: parse.text, otherClientId: parse.text }, besideRecord);

const merchantRecord = {
  CAPTURE: paymentMovement,
  VOID: paymentMovement,
  REFUND: paymentMovement,
  CARRY: carry,
  REPAYMENT: settlement,
  WRITE_OFF: settlement,
  REPAIR: settlement,
  REJECTION: failure,
  RETURN: failure,
};

/** What stands in the journal, told apart by its `kind`. */
const lineOf = <Line extends JournalRecord>(kinds: Parameters<typeof parse.tagged<Line, 'kind'>>[1]) =>
  itemKind<Line>({ table: 'Ledger', key: ['pk', 'sk'], content: parse.tagged<Line, 'kind'>('kind', kinds) });

/** A line of a merchant. */
export const merchantRecordItem = lineOf<MerchantRecord>(merchantRecord);

const clientRecord = {
  CREDIT: credit,
  CREDIT_REVERSAL: creditReversal,
  HOLD: holdMovement,
  RELEASE: holdMovement,
  MERGE_OUT: merge,
  MERGE_IN: merge,
};

/** A line of a client. */
export const clientRecordItem = lineOf<ClientRecord>(clientRecord);

/** Any line of the journal. */
export const recordItem = lineOf<JournalRecord>({ ...merchantRecord, ...clientRecord });

/** The item to put, under its key and its day in the books. */
export const toRecordItem = (record: JournalRecord) =>
  recordItem.toItem({ ...journalKey(record), ...bookedAs(record) }, record);

/** The key in the index `byDay`; none for a record that moves nothing. */
export function bookedAs(record: JournalRecord | TransferRecord): { bookedOn?: string } {
  const key = bookedOn(record);
  return key === undefined ? {} : { bookedOn: key };
}

/** With its keys, which the audit compares with what it says. @throws StrangeItem */
export const fromRecordItem = (item: Item): JournalRecord & KeysOfRecord => ({
  ...recordItem.parse(item),
  ...keysOfRecord(item),
});

/** Where a record stands, in the table and in the index. */
interface KeysOfRecord {
  pk: string;
  sk: string;
  bookedOn?: string;
}

export function keysOfRecord(item: Item): KeysOfRecord {
  const booked: unknown = item['bookedOn'];
  return { pk: String(item['pk']), sk: String(item['sk']), ...(typeof booked === 'string' && { bookedOn: booked }) };
}
