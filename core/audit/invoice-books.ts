import { invoiceNumber } from '../invoice/invoice.ts';
import type { Find } from './finding.ts';
import type { Side, Statements } from './statements.ts';

/** Whose a number of an invoice is. */
export interface Invoiced {
  number: string;
  merchantId: string;
  /** `YYYY-MM` */
  month: string;
}

/** What was counted so far, by year and by month: plain data. */
export interface InvoiceBooksKept {
  /** The count in the number that was read last. */
  given: Record<string, number>;
  /** What the year says that its last one is. */
  last: Record<string, number>;
  invoices: Record<string, number>;
  /** How many invoices a month was closed with. */
  closedWith: Record<string, number>;
}
export const newInvoiceBooks = (): InvoiceBooksKept => ({ given: {}, last: {}, invoices: {}, closedWith: {} });

const code = 'invoice-numbers-broken';

/**
 * Counts the numbers of the invoices, which the law wants without a gap (CGI, annexe II, article 242 nonies A, I, 7°), and compares
 * them with the invoices that have them. The numbers of a year come in their order.
 */
export function invoiceBooks(statements: Statements, find: Find, kept: InvoiceBooksKept) {
  const say = (side: Side, { number, merchantId, month }: Invoiced) =>
    statements.fact(side, 'invoice-differs-from-number', number, { merchantId, month });

  return {
    takeInvoice: (invoice: Invoiced): void => {
      say('actual', invoice);
      kept.invoices[invoice.month] = (kept.invoices[invoice.month] ?? 0) + 1;
    },

    takeNumber: (year: string, invoiced: Invoiced): void => {
      say('expected', invoiced);
      const { number } = invoiced;
      const next = invoiceNumber(year, (kept.given[year] ?? 0) + 1);
      if (number !== next) find(code, next, next, number);
      kept.given[year] = Number(number.slice(`${year}-`.length));
    },

    takeLast: (year: string, last: number): void => {
      kept.last[year] = last;
    },

    takeMonth: (month: string, count: number): void => {
      kept.closedWith[month] = count;
    },

    /** After the last item. */
    close(): void {
      const { given, last, invoices, closedWith } = kept;
      for (const year of new Set([...Object.keys(given), ...Object.keys(last)])) {
        if (given[year] !== last[year]) find(code, `${year} last`, given[year] ?? 'none', last[year] ?? 'none');
      }
      for (const [month, count] of Object.entries(closedWith)) {
        const found = invoices[month] ?? 0;
        if (found !== count) find('invoices-of-month-differ', month, count, found);
      }
    },
  };
}
