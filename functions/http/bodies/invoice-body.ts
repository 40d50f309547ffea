import type * as z from 'zod';
import { toMoney } from '../../../contract/money.ts';
import { crossIndustryInvoice } from '../../../core/invoice/cross-industry-invoice.ts';
import { figuresOf, type Invoice, type Party } from '../../../core/invoice/invoice.ts';
import { mentionsOf } from '../../../core/invoice/mentions.ts';
import type { invoice as schema } from '../schemas/invoice.ts';

type Body = z.infer<typeof schema>;

export function invoiceBody(invoice: Invoice): Body {
  const { kind, total, vat, withoutVat } = figuresOf(invoice);
  const { number, month, issuedOn, corrects, seller, buyer, paymentCount, refundCount, vatBps } = invoice;
  return {
    ...{ number, kind, month, issuedOn, corrects },
    seller: partyBody(seller),
    registration: seller.registration,
    buyer: partyBody(buyer),
    paymentCount,
    charged: toMoney(invoice.charged),
    refundCount,
    givenBack: toMoney(invoice.givenBack),
    withoutVat: toMoney(withoutVat),
    vat: toMoney(vat),
    vatBps,
    total: toMoney(total),
    mentions: mentionsOf(invoice),
    document: crossIndustryInvoice(invoice),
  };
}

const partyBody = ({ name, lines, postalCode, town, country, siren, vatNumber }: Party): Body['buyer'] => ({
  ...{ name, lines: [...lines], postalCode, town, country, siren, vatNumber },
});
