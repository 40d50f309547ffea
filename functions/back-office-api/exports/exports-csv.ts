import type { Language } from '../../../contract/words/language.ts';
import { amountCell, sheet, type SheetColumn } from '../sheet.ts';
import type { ExportBody } from './export-body.ts';

type Figure = 'due' | 'gross' | 'fee' | 'carriedIn' | 'net' | 'carriedForward' | 'withheld';
type Count = 'paymentCount' | 'refundCount' | 'transferCount' | 'withheldCount';

const amount = (fr: string, en: string, figure: Figure): SheetColumn<ExportBody> => [
  { fr: `${fr} (€)`, en: `${en} (€)` },
  (found, language) => amountCell(found[figure]?.value, language),
];
const count = (fr: string, en: string, figure: Count): SheetColumn<ExportBody> => [
  { fr, en },
  (found) => String(found[figure] ?? ''),
];

const columns: SheetColumn<ExportBody>[] = [
  [{ fr: 'Export du', en: 'Export of' }, ({ date }) => date],
  [{ fr: 'Exécution le', en: 'Execution' }, ({ executionDate }) => executionDate],
  count('Paiements', 'Payments', 'paymentCount'),
  count('Clients recrédités', 'Refunds', 'refundCount'),
  amount('Brut', 'Gross', 'gross'),
  amount('Commission', 'Fee', 'fee'),
  amount('Reporté d’avant', 'Carried in', 'carriedIn'),
  amount('Échu', 'Due', 'due'),
  count('Virements', 'Transfers', 'transferCount'),
  amount('Exporté', 'Exported', 'net'),
  count('Retenus', 'Withheld merchants', 'withheldCount'),
  amount('Retenu', 'Withheld', 'withheld'),
  amount('Reporté', 'Carried forward', 'carriedForward'),
  [{ fr: 'Remis à la banque', en: 'Sent' }, ({ sent }) => sent?.at ?? ''],
];

/** One row an export, newest first. */
export const exportsCsv = (exports: readonly ExportBody[], language: Language): string =>
  sheet(columns, exports, language);
