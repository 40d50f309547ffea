import { heightOf, write, type Look } from '../pdf/pdf-text.ts';

export interface Cell {
  /** Of a heading: what it is the heading of. */
  heads?: 'Row' | 'Column';
  /** One below the other. */
  texts: readonly (Look & { text: string })[];
  x: number;
  width: number;
  align?: Look['align'];
}

interface RowLook {
  above?: number;
  below?: number;
  ground?: { color: string; x: number; width: number };
}

/** Cells beside each other, at the end of a table that is on the page already. */
export function addRow(
  doc: PDFKit.PDFDocument,
  table: PDFKit.PDFStructureElement,
  cells: readonly Cell[],
  { above = 0, below = 0, ground }: RowLook = {},
): void {
  const top = doc.y;
  const heights = cells.map(({ texts, width }) =>
    texts.reduce((sum, { text, ...look }) => sum + heightOf(doc, text, { ...look, width }), 0),
  );
  const height = above + Math.max(...heights) + below;
  if (ground) addOrnament(doc, () => doc.rect(ground.x, top, ground.width, height).fill(ground.color));
  const made = cells.map(({ heads, texts, x, width, align }) =>
    doc.struct(heads ? 'TH' : 'TD', { scope: heads } as PDFKit.Mixins.StructureElementOptions, () => {
      doc.y = top + above;
      for (const { text, ...look } of texts) write(doc, text, { ...look, x, width, align });
    }),
  );
  table.add(doc.struct('TR', {}, made));
  doc.y = top + height;
}

/** A screen reader passes over it. */
export function addOrnament(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Layout' });
  draw();
  doc.endMarkedContent();
}
