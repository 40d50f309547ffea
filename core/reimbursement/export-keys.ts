import type { LocalDate } from '../time.ts';

/** The object keys of an export in its bucket, and of its parts in staging. */
export const exportPrefix = (exportDate: LocalDate): string => `reimbursements/date=${exportDate}`;

/** Where the invoices of a month stand, beside the exports. */
export const invoiceKey = (month: string, number: string): string => `invoices/month=${month}/${number}.xml`;

export const exportFileKey = (exportDate: LocalDate, name: string): string => `${exportPrefix(exportDate)}/${name}`;
