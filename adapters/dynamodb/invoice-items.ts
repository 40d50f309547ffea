import type { Invoice, Party, Seller } from '../../core/invoice/invoice.ts';
import * as parse from '../parse.ts';
import { itemKind, keysAndMark } from './item-kind.ts';

const kind = <Content>(content: parse.Parser<Content>) =>
  itemKind<Content>({ table: 'Exports', key: ['pk', 'sk'], content });

const partyFields: parse.Fields<Party> = {
  name: parse.text,
  lines: parse.list(parse.text),
  postalCode: parse.text,
  town: parse.text,
  country: parse.text,
  siren: parse.optional(parse.text),
  vatNumber: parse.optional(parse.text),
};

/** An invoice under its merchant and month. */
export const invoiceItem = kind(
  parse.object<Invoice>(
    {
      number: parse.text,
      merchantId: parse.text,
      month: parse.text,
      issuedOn: parse.date,
      seller: parse.object<Seller>({ ...partyFields, registration: parse.text, exemption: parse.text }),
      buyer: parse.object<Party>(partyFields),
      paymentCount: parse.integer,
      charged: parse.cents,
      refundCount: parse.integer,
      givenBack: parse.cents,
      vatBps: parse.integer,
      corrects: parse.optional(parse.text),
    },
    keysAndMark,
  ),
);

/** Whose a number is, by the year and the number. */
export const invoiceNumberItem = kind(
  parse.object<{ merchantId: string; month: string }>({ merchantId: parse.text, month: parse.text }, keysAndMark),
);

/** How many invoices a month has, once all are issued. */
export const invoicedMonthItem = kind(parse.object<{ count: number }>({ count: parse.integer }, keysAndMark));

/** The last number that a year has given. */
export const lastNumberItem = kind(parse.object<{ last: number }>({ last: parse.integer }, keysAndMark));

export const invoicePrefix = 'INVOICE#';
export const numbersPrefix = 'INVOICES#';
export const lastNumberPartition = 'INVOICE-NUMBER';
export const invoicedPartition = 'INVOICED';
