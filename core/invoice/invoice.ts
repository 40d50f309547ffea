import { subtract, type Cents } from '../../contract/money.ts';
import { vatWithin } from '../reimbursement/vat-within.ts';
import type { LocalDate } from '../time.ts';

/** Whom an invoice names: what article 242 nonies A of annexe II to the CGI asks for. */
export interface Party {
  name: string;
  /** What stands above the town on an envelope; three lines at the most. */
  lines: readonly string[];
  /** Empty where it is not known, as of merchants who were enrolled without an address. */
  postalCode: string;
  town: string;
  /** ISO 3166-1, two letters. */
  country: string;
  /** Nine digits (INSEE). */
  siren?: string;
  vatNumber?: string;
}

/** Who takes the commission, with what the law wants on its papers. */
export interface Seller extends Party {
  /** Legal form, capital and register (Code de commerce, R123-237). */
  registration: string;
  /** Why there is no tax; said where the rate is 0. */
  exemption: string;
}

/** The commission of a month, by what the exports of the month have closed, its tax included. Neither is below zero. */
export interface Commission {
  paymentCount: number;
  charged: Cents;
  refundCount: number;
  givenBack: Cents;
}

/** What is invoiced to a merchant for a month, before it has a number. Nothing of it changes afterwards. */
export interface InvoiceDraft extends Commission {
  merchantId: string;
  /** `YYYY-MM`, of the exports. */
  month: string;
  issuedOn: LocalDate;
  seller: Seller;
  buyer: Party;
  vatBps: number;
  /** Of a credit note: the number of the invoice that it follows, where there is one. */
  corrects?: string;
}

export interface Invoice extends InvoiceDraft {
  /** `2026-0000001`: by the year in which it was issued, from 1 without a gap. */
  number: string;
}

/** `total` is the fee of the month's statement, to the cent; below zero it is a credit note's. */
export interface InvoiceFigures {
  kind: 'INVOICE' | 'CREDIT_NOTE';
  total: Cents;
  vat: Cents;
  withoutVat: Cents;
}

export function figuresOf({ charged, givenBack, vatBps }: Commission & { vatBps: number }): InvoiceFigures {
  const total = subtract(charged, givenBack);
  const vat = vatWithin(total, vatBps);
  return { kind: total < 0 ? 'CREDIT_NOTE' : 'INVOICE', total, vat, withoutVat: subtract(total, vat) };
}

const digits = 7;

export const invoiceNumber = (year: string, count: number): string => `${year}-${String(count).padStart(digits, '0')}`;
