import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it, vi } from 'vitest';
import { statementContent, type MerchantStatement } from '../../../portal/reimbursements/statement-content.ts';
import { statementCsv } from '../../../portal/reimbursements/statement-csv.ts';
import { statementPdf } from '../../../portal/reimbursements/statement-pdf.ts';
import type { Schemas } from '../../../web/api/client.ts';
import { pdfFonts } from '../../web/pdf-fonts.ts';

vi.hoisted(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('document', { documentElement: {} });
});

const eur = (value: number) => ({ value, currency: 'EUR' as const });
const merchant = { tradeName: 'Gîte des Cimes', legalName: 'Cimes SARL', city: 'Briançon' } as Schemas['OwnMerchant'];
const moves = {
  paymentCount: 2,
  payments: eur(1_250_50),
  refundCount: 1,
  refunds: eur(20_00),
  fee: eur(30_76),
  other: eur(0),
  transferred: eur(1_204_74),
};
const june: MerchantStatement = {
  month: '2026-06',
  isFinal: true,
  opening: eur(5_00),
  ...moves,
  vat: eur(5_13),
  vatBps: 2000,
  closing: eur(0),
  exports: [{ exportDate: '2026-06-08', ...moves, closing: eur(0) }],
};
const content = (changes: Partial<MerchantStatement> = {}, language: 'fr' | 'en' = 'fr') =>
  statementContent({ ...june, ...changes }, merchant, language);

describe('a month’s statement', () => {
  it('leads from what was owed to what is owed by amounts that add up', () => {
    const { facts, rows } = content();
    const sum = facts.slice(0, -1).reduce((total, { amount, isNote }) => (isNote ? total : total + amount), 0);

    expect(sum).toBe(facts.at(-1)?.amount);
    expect(rows[0]?.amounts).toEqual([1_250_50, -20_00, -30_76, 0, -1_204_74, 0]);
  });

  it('names the tax where there is one, and says that a month is not over', () => {
    expect(content().facts.map(({ term }) => term)).toContain('dont TVA à 20\u00a0%');
    expect(content({ vatBps: 550 }).facts.map(({ term }) => term)).toContain('dont TVA à 5,5\u00a0%');
    expect(content({ vatBps: 0 }).facts.some(({ isNote }) => isNote)).toBe(false);
    expect(content({ isFinal: false }).facts.at(-1)?.term).toBe('Dû à ce jour');
  });

  it('is a table for the reader’s spreadsheet', () => {
    const lines = statementCsv(content()).split('\r\n');

    expect(lines[0]).toBe('\uFEFFRelevé de juin\u00a02026;Gîte des Cimes');
    expect(lines).toContain('Commission;-30,76');
    expect(lines.at(-2)).toMatch(/;1250,50;-20,00;-30,76;0,00;-1204,74;0,00$/);
    expect(statementCsv(content({}, 'en'))).toContain('Commission,-30.76');
  });

  it('is a tagged PDF with all that it says, over as many pages as it takes', async () => {
    const days = Array.from({ length: 40 }, (_, index) => `2026-06-${String((index % 30) + 1).padStart(2, '0')}`);
    const long = content({ exports: days.map((exportDate) => ({ exportDate, ...moves, closing: eur(0) })) });
    const file = await statementPdf(long, pdfFonts, new Date('2026-07-01T08:00:00Z'));
    const document = await getDocumentProxy(new Uint8Array(await file.arrayBuffer()));
    const { text } = await extractText(document, { mergePages: true });
    const said = text.replaceAll(/\s+/g, ' ');

    expect(document.numPages).toBe(2);
    expect(await document.getMarkInfo()).toMatchObject({ Marked: true });
    for (const part of [
      'Relevé de juin 2026',
      'Cimes SARL',
      'Dû en fin de mois',
      '1 204,74 €',
      'n’est pas une facture',
    ]) {
      expect(said).toContain(part);
    }
    expect(said.match(/−20,00 €/g)).toHaveLength(41);
  });
});
