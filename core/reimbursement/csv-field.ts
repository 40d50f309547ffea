import { sheetText } from '../../contract/sheet-text.ts';

/** A cell of RFC 4180. @param isValue a figure or a day of ours; all else is text that stays as it was written */
export function csvField(text: string, isValue: boolean): string {
  const line = text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ');
  const cell = isValue ? line : sheetText(line);
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
