/**
 * Where a spreadsheet would take text for a formula (OWASP, CSV injection): signs in full width count too, and a spreadsheet
 * that sets cells apart by semicolons or tabs sees a new cell behind each.
 */
const formulaStart = /(?<=^|[;\t])(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r\n])/gu;

const month =
  '(?:jan(?:v(?:ier)?|uary)?|f[ée]vr?(?:ier)?|feb(?:ruary)?|mar(?:s|ch)?|avr(?:il)?|apr(?:il)?|mai|may|juin|june?|' +
  'juil(?:let)?|july?|ao[uû]t|aug(?:ust)?|sept?(?:embre|ember)?|oct(?:obre|ober)?|nov(?:embre|ember)?|d[ée]c(?:embre|ember)?)\\.?';
const betweenParts = '[\\s./,\\-]*';
/** What a spreadsheet would turn into a number, a date, a time or a truth value, and show otherwise than it was written. */
const valueShapes = [
  // 00123, 2026-06, 1/2, 12:30, 1 234,50 €, 15 %, (85)
  "[\\s\\p{Nd}.,:/'’()\\-−€$£%]*\\p{Nd}[\\s\\p{Nd}.,:/'’()\\-−€$£%]*",
  // 3E5
  '\\p{Nd}[\\p{Nd}.,]*e[+\\-]?\\p{Nd}+',
  // 12:30 PM
  '\\p{Nd}{1,2}(?::\\p{Nd}{2}){0,2}(?:\\s?[ap]\\.?m\\.?|\\s[ap])',
  // 8 juin, juin 2026, 8-Jun-26
  `\\p{Nd}{1,4}${betweenParts}${month}(?:${betweenParts}\\p{Nd}{1,4})?`,
  `${month}${betweenParts}\\p{Nd}{1,4}(?:${betweenParts}\\p{Nd}{1,4})?`,
  'true|false|vrai|faux',
];
const looksLikeValue = new RegExp(`^\\s*(?:${valueShapes.join('|')})\\s*$`, 'iu');

/**
 * What people wrote, for a cell of a CSV file: a spreadsheet keeps it for text, and neither runs nor converts it. An
 * apostrophe says so, where it is needed. For text alone: figures and dates of ours are to be values.
 */
export function sheetText(text: string): string {
  const harmless = text.replaceAll(formulaStart, "'");
  return !harmless.startsWith("'") && looksLikeValue.test(harmless) ? `'${harmless}` : harmless;
}
