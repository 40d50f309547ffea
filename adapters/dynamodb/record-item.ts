import { type ClientRecord, type JournalRecord, type MerchantRecord } from '../../core/ledger/journal.ts';
import * as parse from '../parse.ts';
import type { Item } from './errors.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

/** The payment and its client are told of all movements on a merchant's account but a `CARRY`. */
type PaymentMovement = Omit<MerchantRecord, 'carriedFrom' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'paymentId' | 'clientId'>>;
type Carry = Omit<MerchantRecord, 'carriedFrom' | 'paymentId' | 'clientId'> &
  Required<Pick<MerchantRecord, 'carriedFrom'>>;
type HoldMovement = Omit<ClientRecord, 'creditId' | 'paymentId'> & Required<Pick<ClientRecord, 'paymentId'>>;
type Credit = Omit<ClientRecord, 'creditId' | 'paymentId'> & Required<Pick<ClientRecord, 'creditId'>>;

const amount = parse.optional(parse.cents);
const postings = parse.object<JournalRecord['postings']>({
  'client:available': amount,
  'client:held': amount,
  'merchant:owed': amount,
  'merchant:paid': amount,
  'issuer:vouchers': amount,
  fees: amount,
});

const merchantFields = {
  kind: parse.oneOf(['CAPTURE', 'VOID', 'REFUND', 'CARRY']),
  merchantId: parse.text,
  dueDate: parse.date,
  at: parse.instant,
  gross: parse.cents,
  fee: parse.cents,
  net: parse.cents,
  postings,
};
const clientFields = {
  kind: parse.oneOf(['CREDIT', 'HOLD', 'RELEASE']),
  clientId: parse.text,
  at: parse.instant,
  amount: parse.cents,
  postings,
};

const paymentMovement = parse.object<PaymentMovement>(
  { ...merchantFields, paymentId: parse.text, clientId: parse.text },
  keysAndMark,
);
const carry = parse.object<Carry>({ ...merchantFields, carriedFrom: parse.date }, keysAndMark);
const holdMovement = parse.object<HoldMovement>({ ...clientFields, paymentId: parse.text }, keysAndMark);
const credit = parse.object<Credit>({ ...clientFields, creditId: parse.text }, keysAndMark);

const merchantRecord = {
  CAPTURE: paymentMovement,
  VOID: paymentMovement,
  REFUND: paymentMovement,
  CARRY: carry,
};

/** A line of a merchant. */
export const merchantRecordItem = itemKind<MerchantRecord>({
  table: 'Ledger',
  key: ['pk', 'sk'],
  content: parse.tagged<MerchantRecord, 'kind'>('kind', merchantRecord),
});

/** Any line of the journal. */
export const recordItem = itemKind<JournalRecord>({
  table: 'Ledger',
  key: ['pk', 'sk'],
  content: parse.tagged<JournalRecord, 'kind'>('kind', {
    ...merchantRecord,
    CREDIT: credit,
    HOLD: holdMovement,
    RELEASE: holdMovement,
  }),
});

/** With its key, which the audit compares with what it says. @throws StrangeItem */
export const fromRecordItem = (item: Item): JournalRecord & { pk: string; sk: string } => ({
  ...recordItem.parse(item),
  pk: String(item['pk']),
  sk: String(item['sk']),
});

/** Of a line of a merchant, where only the day is asked for. */
export const dueDateItem = itemKind<Pick<MerchantRecord, 'dueDate'>>({
  table: 'Ledger',
  key: ['pk', 'sk'],
  content: parse.object({ dueDate: parse.date }, keysAndMark),
});
