import { formatCents } from '../format/money.ts';
import { newPdf, type PdfFonts } from '../pdf/pdf-document.ts';
import { heightOf, write, type Look } from '../pdf/pdf-text.ts';
import { addFacturX } from './factur-x.ts';
import { addOrnament, addRow, type Cell } from './pdf-rows.ts';
import { invoiceContent, type Invoice } from './invoice-content.ts';

/** Points of 1/72 inch. */
const margin = 48;
const between = 14;
const padding = 8;
const padded = { above: padding, below: padding };
/** Where the footer ends, above the edge of the sheet. */
const footerBottom = 44;
/** The tokens of the pages, by day. */
const [ink, soft, line, brand, brandSoft] = ['#17221f', '#4d5a56', '#dcd8cd', '#0a5d55', '#e0f0ed'];

/**
 * An invoice as one file for people and programs: a sheet of A4 in PDF/A-3 with the invoice as data in it (Factur-X). The same
 * invoice is the same file, byte by byte: it is dated by its day of issue.
 */
export function invoicePdf(invoice: Invoice, fonts: PdfFonts): Promise<Blob> {
  const content = invoiceContent(invoice);
  const { title, subject, facts, parties, columns, totals, mentions, footer } = content;
  const madeAt = new Date(`${invoice.issuedOn}T12:00:00Z`);
  const { doc, made } = newPdf(
    { language: 'fr', size: 'A4', margin, title: `${title}, ${invoice.seller.name}`, madeAt, subset: 'PDF/A-3a' },
    fonts,
  );
  addFacturX(doc, invoice.document, madeAt);
  const width = doc.page.width - 2 * margin;
  const right = margin + width;
  const whole = { x: margin, width };
  const ruleAt = (y: number) =>
    addOrnament(doc, () => doc.moveTo(margin, y).lineTo(right, y).lineWidth(0.5).stroke(line));
  const money = (cents: number) => formatCents(cents, 'fr');

  const page = doc.struct('Document');
  doc.addStructure(page);
  const add = (type: 'H1' | 'H2' | 'P', text: string, look: Look = {}) =>
    void page.add(doc.struct(type, {}, () => write(doc, text, { x: margin, color: ink, ...look })));

  addOrnament(doc, () => doc.rect(margin, margin, 36, 4).fill(brand));
  doc.y = margin + between;
  add('H1', title, { bold: true, size: 24, color: brand });
  add('P', subject, { size: 12, color: soft });

  doc.y += between * 1.5;
  const top = doc.y;
  const half = width / 2;
  const bottoms = parties.map(({ role, name, lines }, index) => {
    const x = margin + index * half;
    const look = { x, width: half - between };
    add('H2', role, { ...look, y: top, size: 9, color: soft });
    add('P', name, { ...look, y: doc.y + 2, bold: true, size: 11 });
    for (const each of lines) add('P', each, { ...look, y: doc.y + 1.5, size: 10 });
    return doc.y;
  });

  doc.y = Math.max(...bottoms) + between * 1.5;
  const table = () => {
    const made = doc.struct('Table');
    page.add(made);
    return made;
  };
  const share = width / facts.length;
  const factCells = (pick: 0 | 1, look: Look) =>
    facts.map((fact, index) => ({
      ...{ x: margin + index * share, width: share - padding, texts: [{ ...look, text: fact[pick] }] },
      heads: pick === 0 ? ('Column' as const) : undefined,
    }));
  const ofFacts = table();
  addRow(doc, ofFacts, factCells(0, { size: 9, color: soft }));
  addRow(doc, ofFacts, factCells(1, { size: 10.5, color: ink }), { above: 2 });

  doc.y += between * 1.5;
  const edges = [margin + padding, margin + width * 0.64, margin + width * 0.78, right - padding];
  const lineCells = (texts: readonly Cell['texts'][], heads?: 'Column') =>
    texts.map((each, index): Cell => ({
      ...{ heads, texts: each, align: index === 0 ? 'left' : 'right' },
      ...{ x: edges[index] ?? 0, width: (edges[index + 1] ?? 0) - (edges[index] ?? 0) },
    }));
  const { what, detail, rate, amount } = content.line;
  const ofLines = table();
  const inHead = (text: string) => [{ text, bold: true, size: 9, color: brand }];
  const inLine = (text: string) => ({ text, size: 10.5, color: ink });
  addRow(doc, ofLines, lineCells(columns.map(inHead), 'Column'), { ...padded, ground: { color: brandSoft, ...whole } });
  const described = [inLine(what), { text: detail, size: 9, color: soft }];
  addRow(doc, ofLines, lineCells([described, [inLine(rate)], [inLine(money(amount))]]), padded);
  ruleAt(doc.y);

  doc.y += between / 2;
  const left = margin + half;
  const termWidth = half * 0.66;
  const ofTotals = table();
  for (const { term, amount: sum, isStrong } of totals) {
    const look = isStrong ? { bold: true, size: 11.5, color: brand } : { size: 10, color: ink };
    const cells: Cell[] = [
      { heads: 'Row', x: left, width: termWidth, texts: [{ ...look, text: term }] },
      {
        x: left + termWidth,
        width: half - termWidth - padding,
        align: 'right',
        texts: [{ ...look, text: money(sum) }],
      },
    ];
    const ground = { color: brandSoft, x: left - padding, width: half + padding };
    addRow(doc, ofTotals, cells, { above: 4, below: 4, ...(isStrong && { ground }) });
  }

  doc.y += between * 2;
  for (const mention of mentions) {
    add('P', mention, { size: 9, color: soft, width });
    doc.y += 2;
  }

  const footerLook = { size: 8, color: soft, width };
  const height = footer.reduce((sum, text) => sum + heightOf(doc, text, footerLook), 0);
  // Nearer to the edge than text may be otherwise.
  doc.page.margins.bottom = 0;
  doc.y = doc.page.height - footerBottom - height;
  ruleAt(doc.y - padding);
  for (const text of footer) add('P', text, footerLook);
  page.end();
  doc.end();
  return made;
}
