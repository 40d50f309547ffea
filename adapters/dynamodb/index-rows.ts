import { paymentTypes, type PaymentType } from '../../contract/payment-type.ts';
import type { Instant } from '../../core/time.ts';
import * as parse from '../parse.ts';
import { itemKind } from './item-kind.ts';

/** Where a list stands: the index key of the last payment that was looked at. */
export interface ListPosition {
  createdAt: Instant;
  id: string;
}

/** What the index itself tells of a payment: only what never changes. */
export interface ListedKey extends ListPosition {
  type?: PaymentType;
  reference?: string;
  label?: string;
}

/** Index rows bear no mark: what they hold is of the first version still. */
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
  },
  ['merchantId', 'clientId', 'amount'],
);

/** Of `open`; the deadline in epoch seconds. */
export const openRow = row<{ id: string; deadline: number }>({ id: parse.text, deadline: parse.integer }, [
  'openShard',
]);
