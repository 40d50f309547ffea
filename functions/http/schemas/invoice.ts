import * as z from 'zod';
import { isoDate, money } from './fields.ts';

const party = z
  .object({
    name: z.string(),
    lines: z.array(z.string()).meta({ description: 'What stands above the town on an envelope' }),
    postalCode: z.string().meta({ description: 'Empty where it is not known' }),
    town: z.string(),
    country: z.string().meta({ description: 'ISO 3166-1, two letters' }),
    siren: z.string().optional(),
    vatNumber: z.string().optional(),
  })
  .meta({ id: 'InvoiceParty' });

/** All that stands on the sheet, and the same as data. */
export const invoice = z
  .object({
    number: z.string(),
    kind: z.enum(['INVOICE', 'CREDIT_NOTE']),
    month: z.string(),
    issuedOn: isoDate,
    corrects: z.string().optional().meta({ description: 'Of a credit note: the number of the invoice before it' }),
    seller: party,
    registration: z.string().meta({ description: 'The seller’s legal form, capital and register' }),
    buyer: party,
    paymentCount: z.int(),
    charged: money.meta({ description: 'The commission of payments, its tax included' }),
    refundCount: z.int(),
    givenBack: money.meta({ description: 'What of it was given back with refunds' }),
    withoutVat: money,
    vat: money,
    vatBps: z.int(),
    total: money.meta({ description: 'charged − givenBack = withoutVat + vat; below zero it is a credit note’s' }),
    mentions: z.array(z.string()).meta({ description: 'In French: how it is paid, and what the law asks for' }),
    document: z.string().meta({ description: 'Factur-X, profile BASIC WL: Cross Industry Invoice, XML' }),
  })
  .meta({ id: 'Invoice' });

export const merchantInvoices = z
  .object({ items: z.array(invoice).meta({ description: 'Of the last two years in which there was one each month' }) })
  .meta({ id: 'MerchantInvoices' });
