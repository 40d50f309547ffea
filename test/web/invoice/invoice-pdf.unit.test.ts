import { XmlDocument } from 'libxml2-wasm';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { invoiceNumber, type InvoiceDraft } from '../../../core/invoice/invoice.ts';
import { invoiceBody } from '../../../functions/http/bodies/invoice-body.ts';
import { invoicePdf } from '../../../web/invoice/invoice-pdf.ts';
import { aDraft } from '../../core/invoice/an-invoice.ts';
import { pdfFonts } from '../pdf-fonts.ts';

const invoice = (changes: Partial<InvoiceDraft> = {}) =>
  invoiceBody({ ...aDraft(changes), number: invoiceNumber('2026', 12) });

async function made(changes: Partial<InvoiceDraft> = {}) {
  const file = await invoicePdf(invoice(changes), pdfFonts);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Reading takes the bytes away.
  const document = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(document, { mergePages: true });
  return { bytes, raw: Buffer.from(bytes).toString('latin1'), document, text: text.replaceAll(/\s+/g, ' ') };
}

const metadataOf = (bytes: Uint8Array): XmlDocument => {
  const [xml = ''] = /<\?xpacket begin[^]*<\?xpacket end="w"\?>/.exec(Buffer.from(bytes).toString('utf8')) ?? [];
  return XmlDocument.fromString(xml);
};

const creditNote = { charged: cents(0), paymentCount: 0, givenBack: cents(12_00), corrects: '2026-0000003' };

describe('an invoice as PDF', () => {
  it('holds exactly the invoice as data, as what the sheet is made of', async () => {
    const { document, raw } = await made();

    const attached = await document.getAttachments();
    expect([...(attached?.keys() ?? [])]).toEqual(['factur-x.xml']);
    const content = await document.getAttachmentContent('factur-x.xml');
    expect(Buffer.from(content!).toString('utf8')).toBe(invoice().document);
    expect(raw).toContain('/AFRelationship /Data');
    expect(raw).toMatch(/\/Subtype \/text#2Fxml/);
  });

  it('says of itself that it is Factur-X in an archive’s format, whatever the names in it', async () => {
    const { bytes, document, raw } = await made({ seller: { ...aDraft().seller, name: 'Dupont & <Fils>' } });

    const namespaces = {
      pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
      fx: 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#',
      dc: 'http://purl.org/dc/elements/1.1/',
    };
    const metadata = metadataOf(bytes);
    const said = (path: string) => metadata.get(`//${path}`, namespaces)?.content.trim();
    expect([said('pdfaid:part'), said('pdfaid:conformance')]).toEqual(['3', 'A']);
    expect([
      said('fx:DocumentType'),
      said('fx:DocumentFileName'),
      said('fx:Version'),
      said('fx:ConformanceLevel'),
    ]).toEqual(['INVOICE', 'factur-x.xml', '1.0', 'BASIC WL']);
    expect(said('dc:title')).toBe('Facture 2026-0000012, Dupont & <Fils>');
    metadata.dispose();
    // What an archive must have in it: its fonts, what its colors are, its structure, and a version that has them.
    expect(raw.match(/\/FontFile\d? /g)).toHaveLength(raw.match(/\/Type \/FontDescriptor/g)!.length);
    expect(raw).not.toContain('/BaseFont /Helvetica');
    expect(raw).toContain('/S /GTS_PDFA1');
    expect(raw.startsWith('%PDF-1.7')).toBe(true);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
  });

  it('is the same file each time', async () => {
    const [one, another] = [await made(), await made()];

    expect(one.raw === another.raw).toBe(true);
  });

  it('shows on one sheet what the law asks for', async () => {
    const { document, text, bytes } = await made();

    expect(document.numPages).toBe(1);
    for (const said of [
      'Facture 2026-0000012',
      '1er juillet 2026',
      'du 1er au 30 juin 2026',
      'Encaissement SAS',
      'TVA FR44732829320',
      'Cimes & Cie SARL',
      '05100 Briançon',
      'SIREN 443 061 841',
      '250 paiements : 625,51 € · 1 paiement recrédité : −2,50 € · TVA comprise',
      'Total hors taxe 519,18 €',
      'TVA à 20 % 103,83 €',
      'Total toutes taxes comprises 623,01 €',
      'Reste à payer 0,00 €',
      ...invoice().mentions,
      'RCS Paris 732 829 320',
    ]) {
      expect(text).toContain(said.replaceAll(/\s+/g, ' '));
    }
    expect(bytes.length).toBeLessThan(60_000);
  });

  it('is a credit note where more was given back than charged; and says why there is no tax', async () => {
    const { text } = await made({ ...creditNote, vatBps: 0 });

    for (const said of [
      'Avoir 2026-0000012',
      'Facture précédente',
      '2026-0000003',
      'Total toutes taxes comprises 12,00 €',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).toContain('1 paiement recrédité : 12,00 €');
    expect(text).not.toContain('−0,00');
    expect(text).toContain('Exonération de TVA, article 261 C, 1° du CGI.');
  });
});
