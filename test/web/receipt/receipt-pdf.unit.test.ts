import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { merchantLines, type ReceiptContent } from '../../../web/receipt/receipt-content.ts';
import { receiptPdf } from '../../../web/receipt/receipt-pdf.ts';
import { pdfFonts } from '../pdf-fonts.ts';

const content: ReceiptContent = {
  language: 'fr',
  title: 'Reçu de paiement',
  merchant: {
    name: 'Gîte des Cimes',
    lines: merchantLines({
      legalName: 'SARL Gîte des Cimes',
      city: 'Chamonix-Mont-Blanc',
      siret: '12345678200010',
      address: { lines: ['128 chemin du Vieux-Moulin'], postalCode: '74400' },
      phone: '+33 4 50 00 00 01',
    }),
  },
  moment: 'lundi 8 juin 2026, 10:02',
  paid: 'Payé en Chèque-Vacances Connect',
  groups: [
    [['Payé en Chèque-Vacances Connect', 1_234_50]],
    [
      ['Objet', 'Séjour d’été à l’Œuvre, « Où\u00a0? »'],
      ['Payé par', 'Łukasz Nowák'],
      ['Reste à payer au prestataire', 75],
    ],
  ],
  footer: 'Ce reçu n’est pas une facture.',
};

async function read(of: ReceiptContent) {
  const file = await receiptPdf(of, pdfFonts, new Date('2026-06-08T08:02:00Z'));
  const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
  const { text } = await extractText(document, { mergePages: true });
  return { file, document, text: text.replaceAll(/\s+/g, ' ') };
}

describe('a receipt as PDF', () => {
  it('says all that the receipt says, accents and euros too, as text that can be searched and copied', async () => {
    const { text, file } = await read(content);
    for (const said of [
      'Reçu de paiement',
      'Gîte des Cimes',
      'SARL Gîte des Cimes',
      '128 chemin du Vieux-Moulin',
      '74400 Chamonix-Mont-Blanc',
      'SIRET 123 456 782 00010',
      'lundi 8 juin 2026, 10:02',
      '1 234,50 €',
      'Séjour d’été à l’Œuvre, « Où ? »',
      'Łukasz Nowák',
      '0,75 €',
      'Ce reçu n’est pas une facture.',
    ]) {
      expect(text).toContain(said);
    }
    // Small enough for a mail.
    expect(file.size).toBeLessThan(60_000);
  });

  it('is one A5 page that a screen reader reads in order, terms apart from values', async () => {
    const { document } = await read(content);
    expect(document.numPages).toBe(1);
    const page = await document.getPage(1);
    expect(page.view).toEqual([0, 0, expect.closeTo(419.53, 1), expect.closeTo(595.28, 1)]);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({ Title: 'Reçu de paiement, Gîte des Cimes', Language: 'fr-FR' });
    interface Node {
      role?: string;
      children?: Node[];
    }
    const [root] = ((await page.getStructTree()) as Node).children ?? [];
    const roles = root?.children?.map(({ role }) => role) ?? [];
    expect([...new Set(roles)]).toEqual(['H1', 'P', 'H2', 'Table']);
    const table = root?.children?.findLast(({ role }) => role === 'Table');
    expect(table?.children?.map((row) => row.children?.map(({ role }) => role))).toEqual([
      ['TH', 'TD'],
      ['TH', 'TD'],
      ['TH', 'TD'],
    ]);
  });

  it('says that a payment was taken back', async () => {
    const { text } = await read({ ...content, takenBack: 'Annulé par le prestataire et recrédité le 9 juin 2026.' });
    expect(text).toContain('Annulé par le prestataire et recrédité le 9 juin 2026.');
  });

  it('leaves out what a merchant of before receipts with SIRET has not', () => {
    expect(merchantLines({ legalName: 'SARL Gîte des Cimes', city: 'Annecy' })).toEqual([
      'SARL Gîte des Cimes',
      'Annecy',
    ]);
  });

  it('goes on to a second page rather than over its edge, with texts as long as they may be', async () => {
    const long = 'Très longue prestation '.repeat(3).slice(0, 70);
    const rows = Array.from({ length: 24 }, (_, row) => [`Terme ${row}`, long] as const);
    const { document, text } = await read({ ...content, groups: [rows] });
    expect(document.numPages).toBe(2);
    expect(text).toContain('Terme 23');
  });
});
