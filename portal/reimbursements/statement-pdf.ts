import { formatCents } from '../../web/format/money.ts';
import { newPdf, type PdfFonts } from '../../web/pdf/pdf-document.ts';
import { heightOf, write, type Look } from '../../web/pdf/pdf-text.ts';
import type { StatementContent } from './statement-content.ts';

/** Points of 1/72 inch. */
const margin = 40;
const between = 4;

interface Cell extends Look {
  type: 'TH' | 'TD';
  text: string;
  x: number;
  width: number;
}

/**
 * A statement as a file, of A4, in which a screen reader tells terms from values. It says what the content says and nothing
 * else.
 *
 * @param madeAt is written into the file
 */
export function statementPdf(content: StatementContent, fonts: PdfFonts, madeAt: Date): Promise<Blob> {
  const { language, title, merchant, facts, columns, rows, footer } = content;
  const { doc, made } = newPdf({ language, size: 'A4', margin, title: `${title}, ${merchant.name}`, madeAt }, fonts);
  const width = doc.page.width - 2 * margin;
  const money = (cents: number) => formatCents(cents, language);

  const page = doc.struct('Document');
  doc.addStructure(page);
  const add = (type: 'H1' | 'H2' | 'P', text: string, look: Look = {}) =>
    void page.add(doc.struct(type, {}, () => write(doc, text, { x: margin, ...look })));

  add('H1', title, { bold: true, size: 17 });
  doc.moveDown(0.5);
  add('H2', merchant.name, { bold: true, size: 12.5 });
  for (const line of merchant.lines) add('P', line);
  doc.moveDown(1);

  const half = width / 2;
  page.add(
    doc.struct(
      'Table',
      {},
      facts.map(({ term, amount, isNote }, index) => {
        const look: Look = { bold: index === 0 || index === facts.length - 1, ...(isNote && { size: 8.5 }) };
        return row(doc, [
          { ...look, type: 'TH', text: term, x: margin, width: half },
          { ...look, type: 'TD', text: money(amount), x: margin + half, width: half, align: 'right' },
        ]);
      }),
    ),
  );

  if (rows.length > 0) {
    doc.moveDown(1);
    const share = width / columns.length;
    const cells = (type: Cell['type'], texts: readonly string[], bold: boolean): Cell[] =>
      texts.map((text, index) => ({
        ...{ type: index === 0 ? 'TH' : type, text, bold, size: 8.5 },
        ...{ x: margin + index * share, width: share - between, align: index === 0 ? 'left' : 'right' },
      }));
    page.add(
      doc.struct('Table', {}, [
        row(doc, cells('TH', columns, true)),
        ...rows.map(({ day, amounts }) => row(doc, cells('TD', [day, ...amounts.map(money)], false))),
      ]),
    );
  }
  doc.moveDown(1);
  add('P', footer, { size: 8.5 });
  page.end();
  doc.end();
  return made;
}

/** Cells beside each other, on one page. */
function row(doc: PDFKit.PDFDocument, cells: readonly Cell[]) {
  let top = 0;
  let bottom = 0;
  return doc.struct(
    'TR',
    {},
    cells.map(({ type, text, ...look }, index) =>
      doc.struct(type, (type === 'TH' ? { scope: 'Row' } : {}) as PDFKit.Mixins.StructureElementOptions, () => {
        if (index === 0) {
          const height = Math.max(...cells.map((cell) => heightOf(doc, cell.text, cell)));
          if (doc.y + height > doc.page.height - margin) doc.addPage();
          top = doc.y;
          bottom = top;
        }
        write(doc, text, { ...look, y: top });
        bottom = Math.max(bottom, doc.y);
        if (index === cells.length - 1) {
          doc.x = margin;
          doc.y = bottom + between;
        }
      }),
    ),
  );
}
