import { readFonts } from '../pdf/read-fonts.ts';
import { saveFile } from '../ui/save-file.ts';
import type { Invoice } from './invoice-content.ts';
import { invoicePdf } from './invoice-pdf.ts';

const names = { INVOICE: 'facture', CREDIT_NOTE: 'avoir' } as const;

/** Hands an invoice over as a PDF. @throws when a part of what makes it does not come */
export async function saveInvoice(invoice: Invoice): Promise<void> {
  saveFile(`${names[invoice.kind]}-${invoice.number}.pdf`, await invoicePdf(invoice, await readFonts()));
}
