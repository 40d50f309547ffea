import { newPdf, type PdfFonts } from '../../web/pdf/pdf-document.ts';
import { write, type Look } from '../../web/pdf/pdf-text.ts';
import type { Language } from '../../web/words/language.ts';

const mm = (millimetres: number) => (millimetres * 72) / 25.4;

const margin = mm(25);
/**
 * Where an address shows through the window of a French envelope (DL, 110 × 220 mm, window of 45 × 100 mm that ends 20 mm from
 * the right and from the bottom), however the sheet, which is smaller, lies in it. In millimetres from the sheet's corner.
 */
export const addressWindow = { left: 103, right: 188, top: 47, bottom: 78 };
const lineHeightMm = 5;
/** Below the first fold of a sheet in three: nothing of the code is near the window. */
const bodyTopMm = 112;

/** What a letter for an envelope with a window says. */
export interface WindowLetter {
  language: Language;
  title: string;
  from: string;
  address: string[];
  date: string;
  paragraphs: string[];
  /** What the letter is about to hand over: a code, a reference. */
  keyIs: string;
  key: { text: string; size: number };
  footer: string;
}

/** A letter as a file: A4, folded in three. */
export function windowLetterPdf(letter: WindowLetter, fonts: PdfFonts, madeAt: Date): Promise<Blob> {
  const { language, title, from, address, date, paragraphs, keyIs, key, footer } = letter;
  const { doc, made } = newPdf({ language, size: 'A4', margin, title, madeAt }, fonts);
  const page = doc.struct('Document');
  doc.addStructure(page);
  const add = (type: 'H1' | 'P', text: string, look: Look = {}) =>
    void page.add(doc.struct(type, {}, () => write(doc, text, look)));

  add('P', from, { x: margin, y: mm(20), bold: true });
  address.forEach((line, index) =>
    add('P', line, { x: mm(addressWindow.left), y: mm(addressWindow.top + index * lineHeightMm), size: 11 }),
  );
  add('P', date, { x: mm(addressWindow.left), y: mm(92) });
  add('H1', title, { x: margin, y: mm(bodyTopMm), bold: true, size: 17 });
  for (const paragraph of paragraphs) {
    doc.moveDown(0.8);
    add('P', paragraph, { x: margin });
  }
  doc.moveDown(1.5);
  add('P', keyIs, { x: margin });
  doc.moveDown(0.4);
  add('P', key.text, { x: margin, bold: true, size: key.size });
  doc.moveDown(1.5);
  add('P', footer, { x: margin, size: 9 });
  page.end();
  doc.end();
  return made;
}
