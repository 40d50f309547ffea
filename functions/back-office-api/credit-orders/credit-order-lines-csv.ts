import { verdictSentences } from '../../../contract/back-office/verdict-sentences.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { CheckedLine, ReadLine } from '../../../core/credit-order/order-line.ts';
import { amountCell, sheet, textCell, type SheetColumn } from '../sheet.ts';

type Line = ReadLine | CheckedLine;

const columns: SheetColumn<Line>[] = [
  [{ fr: 'Ligne', en: 'Row' }, ({ row }) => String(row)],
  [{ fr: 'Identifiant', en: 'Identifier' }, ({ hint }) => textCell(hint)],
  [{ fr: 'Montant (€)', en: 'Amount (€)' }, ({ amount }, language) => amountCell(amount, language)],
  [{ fr: 'Libellé', en: 'Label' }, ({ label }) => textCell(label)],
  [
    { fr: 'Verdict', en: 'Verdict' },
    (line, language) => {
      const firstRow = 'firstRow' in line ? line.firstRow : undefined;
      return line.verdict
        ? textCell(verdictSentences(language)[line.verdict]) + (firstRow ? ` (${firstRow})` : '')
        : '';
    },
  ],
];

/** The lines for a spreadsheet, with every verdict in words. */
export const creditOrderLinesCsv = (lines: readonly Line[], language: Language): string =>
  sheet(columns, lines, language);
