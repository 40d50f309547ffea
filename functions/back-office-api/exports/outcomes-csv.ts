import type * as z from 'zod';
import type { Language } from '../../../contract/words/language.ts';
import type { exportOutcome } from '../../http/schemas/export-outcomes.ts';
import { amountCell, sheet, textCell, type SheetColumn } from '../sheet.ts';

type Outcome = z.input<typeof exportOutcome>;

const columns: SheetColumn<Outcome>[] = [
  [{ fr: 'Export du', en: 'Export of' }, ({ exportDate }) => exportDate],
  [{ fr: 'Établissement', en: 'Establishment' }, ({ tradeName }) => textCell(tradeName)],
  [{ fr: 'Identifiant', en: 'Id' }, ({ merchantId }) => textCell(merchantId)],
  [{ fr: 'Issue', en: 'Outcome' }, ({ kind, reason }) => [kind, reason].filter(Boolean).join(' ')],
  [{ fr: 'Référence du virement', en: 'End-to-end id' }, ({ endToEndId }) => textCell(endToEndId)],
  [{ fr: 'Paiements', en: 'Payments' }, ({ paymentCount }) => String(paymentCount)],
  [{ fr: 'Remboursements clients', en: 'Refunds' }, ({ refundCount }) => String(refundCount)],
  [{ fr: 'Brut (€)', en: 'Gross (€)' }, ({ gross }, language) => amountCell(gross.value, language)],
  [{ fr: 'Commission (€)', en: 'Fee (€)' }, ({ fee }, language) => amountCell(fee.value, language)],
  [{ fr: 'Reporté d’avant (€)', en: 'Carried in (€)' }, ({ carried }, language) => amountCell(carried.value, language)],
  [{ fr: 'Net (€)', en: 'Net (€)' }, ({ net }, language) => amountCell(net.value, language)],
];

export const outcomesCsv = (outcomes: readonly Outcome[], language: Language): string =>
  sheet(columns, outcomes, language);
