import type { InvoiceStore } from '../../../adapters/dynamodb/invoice-store.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import { invoiceBody } from '../../http/bodies/invoice-body.ts';
import type { Call, Reply } from '../../http/call.ts';

interface Dependencies {
  invoices: Pick<InvoiceStore, 'newest'>;
}

/** The invoices of a merchant's last months, the newest first. */
export async function listMerchantInvoices(
  { params: { id } }: Call<'listMerchantInvoices'>,
  { invoices }: Dependencies,
): Promise<Reply<'listMerchantInvoices'>> {
  return { body: { items: (await invoices.newest(id, listLimits.invoicesMax)).map(invoiceBody) } };
}
