import { useMutation } from '@tanstack/react-query';
import type { Invoice } from './invoice-content.ts';

/** Hands an invoice over as a file; what makes it is loaded then. */
export const useSavedInvoice = () =>
  useMutation({
    mutationFn: async (invoice: Invoice) => {
      const { saveInvoice } = await import('./save-invoice.ts');
      await saveInvoice(invoice);
    },
  });
