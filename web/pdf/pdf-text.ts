export interface Look {
  bold?: boolean;
  size?: number;
  x?: number;
  y?: number;
  width?: number;
  align?: 'left' | 'right';
  /** Of RGB, with `#`. */
  color?: string;
}

const bodySize = 10.5;

/** What the first file of each weight has letters for (its `unicode-range`), but for those that `shown` replaces. */
const western = /[\u0000-\u00ff\u0131\u0152\u0153\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2212]/u;

/** One text, in as many pieces as it needs fonts. */
export function write(doc: PDFKit.PDFDocument, text: string, look: Look): void {
  const { bold = false, size = bodySize, x = doc.x, y = doc.y, width, align = 'left', color = '#000000' } = look;
  const pieces = piecesOf(shown(text));
  pieces.forEach(([font, piece], index) => {
    doc
      .font(bold ? font.replace('regular', 'bold') : font)
      .fontSize(size)
      .fillColor(color);
    const more = { continued: index < pieces.length - 1 };
    // What is in pieces cannot be set to the right: the first would not know of the others.
    const options = { width, align: pieces.length > 1 ? 'left' : align, ...more } as const;
    if (index === 0) doc.text(piece, x, y, options);
    else doc.text(piece, options);
  });
}

/** As one font would set it, which is near enough to know where a page ends. */
export function heightOf(
  doc: PDFKit.PDFDocument,
  text: string,
  { bold = false, size = bodySize, width }: Look,
): number {
  doc.font(bold ? 'bold' : 'regular').fontSize(size);
  return doc.heightOfString(shown(text), { width });
}

/** The fonts have no narrow space and no hyphen that does not break; both only say where a line must not. */
const shown = (text: string): string => text.replaceAll('\u202f', '\u00a0').replaceAll('\u2011', '-');

function piecesOf(text: string): [font: 'regular' | 'regularExtended', piece: string][] {
  const pieces: [font: 'regular' | 'regularExtended', piece: string][] = [];
  for (const sign of text) {
    const font = western.test(sign) ? 'regular' : 'regularExtended';
    const last = pieces.at(-1);
    if (last?.[0] === font) last[1] += sign;
    else pieces.push([font, sign]);
  }
  return pieces;
}
