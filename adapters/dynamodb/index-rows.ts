import type { Cents } from '../../contract/money.ts';
import { paymentTypes, type PaymentType } from '../../contract/payment-type.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind } from './item-kind.ts';

/** The position in a list: the index key of the last payment that was read. */
export interface ListPosition {
  createdAt: Instant;
  id: string;
}

export const listPosition = parse.object<ListPosition>({ createdAt: parse.instant, id: parse.text });

/** What the index itself tells of a payment: only what never changes. */
export interface ListedKey extends ListPosition {
  type?: PaymentType;
  reference?: string;
  label?: string;
  customer?: string;
  amount?: Cents;
  matchCode?: string;
  identifierHint?: string;
}

/** Index rows bear no version mark: what they hold is of the first version still. */
const row = <Content extends object>(fields: parse.Fields<Content>, beside: readonly string[]) =>
  itemKind<Content>({ table: 'Payments', key: ['id'], content: parse.object(fields, beside) });

/** Of `byMerchant` and `byClient`. */
export const listedRow = row<ListedKey>(
  {
    id: parse.text,
    createdAt: parse.instant,
    type: parse.optional(parse.oneOf(paymentTypes)),
    reference: parse.optional(parse.text),
    label: parse.optional(parse.text),
    customer: parse.optional(parse.text),
    amount: parse.optional(parse.cents),
    matchCode: parse.optional(parse.text),
    identifierHint: parse.optional(parse.text),
  },
  ['merchantId', 'clientId'],
);

/** Of `openByMerchant` and `openByClient`. */
export const openListedRow = row<{ id: string; openSince: Instant }>({ id: parse.text, openSince: parse.instant }, [
  'merchantId',
  'clientId',
]);

/** Of `lostByMerchant`. */
export const lostRow = row<{ authorisedAmount: Cents }>({ authorisedAmount: parse.cents }, [
  'id',
  'merchantId',
  'lostAt',
]);

/** Of `byMatchCode` and `byReference`. */
export const soughtRow = row<{ id: string }>({ id: parse.text }, ['matchCode', 'reference', 'createdAt']);

/** Of `open`; the deadline in epoch seconds. */
export const openRow = row<{ id: string; deadline: number }>({ id: parse.text, deadline: parse.integer }, [
  'openShard',
]);
