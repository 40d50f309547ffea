import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PdfFonts } from '../../web/pdf/pdf-document.ts';

const font = (name: string) =>
  new Uint8Array(
    readFileSync(join(import.meta.dirname, `../../node_modules/@fontsource/figtree/files/figtree-${name}-normal.woff`)),
  );

/** What a page would fetch for a PDF. */
export const pdfFonts: PdfFonts = {
  regular: font('latin-400'),
  bold: font('latin-700'),
  regularExtended: font('latin-ext-400'),
  boldExtended: font('latin-ext-700'),
};
