import type { Language } from './words/language.ts';

/** Where the comma stands before the cents, it cannot stand between cells. */
const marks = { fr: { delimiter: ';', decimal: ',' }, en: { delimiter: ',', decimal: '.' } } as const;

/** How a CSV file is written for the reader's spreadsheet, which knows it for UTF-8 by the mark that it begins with. */
export const sheetMarks = (language: Language) => ({ byteOrderMark: '\uFEFF', ...marks[language] });
