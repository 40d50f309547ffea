import PDFDocument from 'pdfkit';
import type { Language } from '../words/language.ts';

/** Of each weight of Figtree, the file of Western Europe's letters and the one of the rest of Latin script. */
export interface PdfFonts {
  regular: Uint8Array;
  bold: Uint8Array;
  regularExtended: Uint8Array;
  boldExtended: Uint8Array;
}

interface Options {
  language: Language;
  size: 'A4' | 'A5';
  margin: number;
  title: string;
  /** Written into the file. */
  madeAt: Date;
  /** PDF/A-3a (ISO 19005-3) is for what is kept for years, and may hold other files. */
  subset?: 'PDF/UA' | 'PDF/A-3a';
}

/**
 * A document with real text in embedded fonts, tagged so that a screen reader tells what is what (PDF/UA-1, ISO 14289-1). A
 * letter of another script than Latin is an empty box.
 *
 * @returns with `made`, all of it once `doc.end()` was called
 */
export function newPdf({ language, size, margin, title, madeAt, subset = 'PDF/UA' }: Options, fonts: PdfFonts) {
  // Its types are older than what it can do: PDF/UA, and a font of ours as the first one.
  const doc = new PDFDocument({
    size,
    margin,
    pdfVersion: '1.7',
    subset,
    tagged: true,
    lang: language === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: { Title: title, Creator: 'Encaissement', Producer: 'PDFKit', CreationDate: madeAt },
    font: fonts.regular,
  } as unknown as PDFKit.PDFDocumentOptions);
  for (const [name, font] of Object.entries(fonts)) doc.registerFont(name, font as PDFKit.Mixins.PDFFontSource);
  // It writes the title into its metadata as it is, which are XML.
  const appendXml = doc.appendXML.bind(doc);
  doc.appendXML = (xml, newLine) =>
    appendXml(
      xml.replace(`>${title}<`, () => `>${xmlText(title)}<`),
      newLine,
    );
  return { doc, made: bytesOf(doc).then((bytes) => new Blob(bytes, { type: 'application/pdf' })) };
}

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const bytesOf = (doc: PDFKit.PDFDocument): Promise<Uint8Array<ArrayBuffer>[]> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    doc.on('data', (chunk: Uint8Array<ArrayBuffer>) => chunks.push(chunk));
    doc.on('end', () => resolve(chunks));
    doc.on('error', reject);
  });
