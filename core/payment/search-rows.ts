import { amountTerm, termsOf, wordsOf, type PaymentTerms } from '../../contract/payment-terms.ts';
import type { Instant } from '../time.ts';
import type { Payment } from './payment.ts';

/** One term of a payment, under which its merchant finds it. */
export interface SearchRow {
  merchantId: string;
  term: string;
  createdAt: Instant;
  id: string;
  /** What else is known of the payment from its first day: tells whether further words are in it, without reading it. */
  words: readonly string[];
}

/** What its merchant finds it by: amounts are what was asked for, agreed to and captured. */
export function paymentTerms(payment: Payment): PaymentTerms {
  const { amount, identifierHint: clientHint } = payment;
  const agreed = 'authorisedAmount' in payment ? payment.authorisedAmount : undefined;
  const captured = 'capturedAmount' in payment ? payment.capturedAmount : undefined;
  return termsOf({ ...payment, clientHint, amounts: [amount, agreed, captured] });
}

export function searchRows(payment: Payment): SearchRow[] {
  const { merchantId, createdAt, id, amount, matchCode, reference, label, customer } = payment;
  const texts = [reference, label, customer].flatMap(wordsOf);
  const words = [...new Set([...texts, matchCode, amountTerm(amount)])];
  return paymentTerms(payment).indexed.map((term) => ({ merchantId, term, createdAt, id, words }));
}
