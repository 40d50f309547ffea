import type { Cents } from '../../contract/money.ts';
import type { PaymentType } from '../../contract/payment-type.ts';

/** A request that a merchant makes often, without the client: « Nuitée 85,50 € ». */
export interface RequestTemplate {
  /** Unlike that of the merchant's other templates. */
  name: string;
  type: PaymentType;
  amount: Cents;
  label?: string;
  /** ISO 8601; judged when a request is made of it. */
  clientDelay?: string;
}

/** All of a merchant's, in the order in which they are offered. */
export interface RequestTemplates {
  /** Counts the changes: who changes them says which ones were seen. 0 before the first. */
  version: number;
  items: readonly RequestTemplate[];
}

export const noTemplates: RequestTemplates = { version: 0, items: [] };
