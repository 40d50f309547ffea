import { identifierDigits, readIdentifier } from '../../contract/identifier.ts';
import type { Schemas } from '../../web/api/client.ts';
import { delayIssue, type DelayIssue } from '../payment/delay.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import type { DraftValues } from './initial-values.ts';

export type Terms = Schemas['OwnMerchant']['terms'];

export type Field = 'amount' | 'identifier' | 'delay' | 'customer' | 'label' | 'reference';

export type Issue =
  | 'amount-missing'
  | 'amount-too-small'
  | 'amount-too-large'
  | 'identifier-missing'
  | 'identifier-incomplete'
  | 'identifier-too-long'
  | 'identifier-phone'
  | 'identifier-malformed'
  | DelayIssue;

/** What is wrong with each field, so that it can be said before anything is sent. The API judges again. */
export function findIssues(values: DraftValues, terms: Terms): Partial<Record<Field, Issue>> {
  const amount = amountIssue(values.amount, terms);
  const identifier = values.client ? undefined : identifierIssue(values.identifier);
  const delay = isDeferred(values.type) ? delayIssue(values.delay, terms.clientDelay) : undefined;
  return { ...(amount && { amount }), ...(identifier && { identifier }), ...(delay && { delay }) };
}

function amountIssue(amount: number | undefined, { amountFloor, amountCeiling }: Terms): Issue | undefined {
  if (amount === undefined) return 'amount-missing';
  if (amount <= amountFloor.value) return 'amount-too-small';
  return amount > amountCeiling.value ? 'amount-too-large' : undefined;
}

function identifierIssue(text: string): Issue | undefined {
  const read = readIdentifier(text);
  switch (read.is) {
    case 'empty':
      return 'identifier-missing';
    case 'number':
      return read.digits < identifierDigits ? 'identifier-incomplete' : 'identifier-too-long';
    case 'phone':
      return 'identifier-phone';
    case 'text':
      return 'identifier-malformed';
    case 'identifier':
      return undefined;
  }
}

const fields: readonly (readonly [start: string, field: Field])[] = [
  ['amount', 'amount'],
  ['clientIdentifier', 'identifier'],
  ['sameClientAs', 'identifier'],
  ['clientDelay', 'delay'],
  ['customer', 'customer'],
  ['label', 'label'],
  ['reference', 'reference'],
];

/** The field of the form that a refusal's `field` is about: `amount.value` is the amount. */
export const fieldOf = (apiField: string | undefined): Field | undefined =>
  fields.find(([start]) => apiField === start || apiField?.startsWith(`${start}.`))?.[1];
