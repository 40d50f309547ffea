import { formatCents } from '../format/money.ts';
import { newPdf, type PdfFonts } from '../pdf/pdf-document.ts';
import { heightOf, write, type Look } from '../pdf/pdf-text.ts';
import type { ReceiptContent, ReceiptFact } from './receipt-content.ts';

/** Points of 1/72 inch. */
const margin = 40;
const between = 5;
/** Of the width, what terms have; they are longer than most values. */
const termPart = 0.5;

/**
 * A receipt as a file, of A5, in which a screen reader tells terms from values. It says what the content says and nothing
 * else.
 *
 * @param madeAt is written into the file
 */
export function receiptPdf(content: ReceiptContent, fonts: PdfFonts, madeAt: Date): Promise<Blob> {
  const { language, title, merchant, moment, takenBack, groups, footer } = content;
  const { doc, made } = newPdf({ language, size: 'A5', margin, title: `${title}, ${merchant.name}`, madeAt }, fonts);

  const page = doc.struct('Document');
  doc.addStructure(page);
  const add = (type: 'H1' | 'H2' | 'P', text: string, look: Look = {}) =>
    void page.add(doc.struct(type, {}, () => write(doc, text, look)));

  add('H1', title, { bold: true, size: 17 });
  add('P', moment);
  doc.moveDown(1);
  add('H2', merchant.name, { bold: true, size: 12.5 });
  for (const line of merchant.lines) add('P', line);
  if (takenBack !== undefined) {
    doc.moveDown(1);
    add('P', takenBack, { bold: true });
  }
  for (const group of groups) {
    rule(doc);
    page.add(table(doc, content, group));
  }
  rule(doc);
  add('P', footer, { size: 8.5 });
  page.end();
  doc.end();
  return made;
}

function table(doc: PDFKit.PDFDocument, { language, paid }: ReceiptContent, group: readonly ReceiptFact[]) {
  const rows = group.map(([term, value]) => {
    const text = typeof value === 'number' ? formatCents(value, language) : value;
    const look = term === paid ? { bold: true, size: 13 } : {};
    const width = doc.page.width - 2 * margin;
    const termLook = { ...look, x: margin, width: width * termPart };
    const valueLook = { ...look, x: margin + width * termPart, width: width * (1 - termPart) };
    let top = 0;
    let bottom = 0;
    return doc.struct('TR', {}, [
      doc.struct('TH', { scope: 'Row' } as PDFKit.Mixins.StructureElementOptions, () => {
        const height = Math.max(heightOf(doc, term, termLook), heightOf(doc, text, valueLook));
        if (doc.y + height > doc.page.height - margin) doc.addPage();
        top = doc.y;
        write(doc, term, { ...termLook, y: top });
        bottom = doc.y;
      }),
      doc.struct('TD', {}, () => {
        write(doc, text, { ...valueLook, y: top, align: 'right' });
        doc.x = margin;
        doc.y = Math.max(doc.y, bottom) + between;
      }),
    ]);
  });
  return doc.struct('Table', {}, rows);
}

function rule(doc: PDFKit.PDFDocument): void {
  const y = doc.y + 10;
  // An ornament: a screen reader passes over it.
  doc.markContent('Artifact', { type: 'Layout' });
  doc
    .moveTo(margin, y)
    .lineTo(doc.page.width - margin, y)
    .lineWidth(0.5)
    .stroke('#7b8783');
  doc.endMarkedContent();
  doc.y = y + 12;
}
