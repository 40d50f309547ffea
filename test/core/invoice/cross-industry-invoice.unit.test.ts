import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { describe, expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import { crossIndustryInvoice } from '../../../core/invoice/cross-industry-invoice.ts';
import { figuresOf, invoiceNumber, type InvoiceDraft } from '../../../core/invoice/invoice.ts';
import { aDraft } from './an-invoice.ts';

const xml = (changes: Partial<InvoiceDraft> = {}) =>
  crossIndustryInvoice({ ...aDraft(changes), number: invoiceNumber('2026', 12) });
const said = (text: string, element: string) =>
  [...text.matchAll(new RegExp(`<ram:${element}[^>]*>([^<]*)<`, 'g'))].map(([, value]) => value);

// The schema is in four files that name each other.
xmlRegisterFsInputProviders();
const path = fileURLToPath(new URL('../../fixtures/factur-x/Factur-X_1.07.3_BASICWL.xsd', import.meta.url));
const validator = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));

function findings(text: string): string[] {
  const document = XmlDocument.fromString(text);
  try {
    validator.validate(document);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    document.dispose();
  }
}

const creditNote = { charged: cents(0), paymentCount: 0, givenBack: cents(12_00), corrects: '2026-0000003' };

describe('an invoice of the commission, as data', () => {
  it.each([
    ['with its tax', {}],
    ['without one', { vatBps: 0 }],
    ['as a credit note', creditNote],
    [
      'to somebody without a SIREN',
      { buyer: { name: 'A', lines: [], postalCode: '98000', town: 'Monaco', country: 'MC' } },
    ],
  ])('is valid by the schema of Factur-X, %s', (_, changes) => {
    expect(findings(xml(changes))).toEqual([]);
  });

  it('is held to that schema', () => {
    expect(findings(xml().replace('<ram:TypeCode>380</ram:TypeCode>', ''))).toHaveLength(1);
  });

  it('says what the law asks for: number, days, both parties, amounts, terms and penalties', () => {
    const text = xml();

    expect(said(text, 'ID').slice(1, 2)).toEqual(['2026-0000012']);
    expect(text).toContain('<ram:IssueDateTime><udt:DateTimeString format="102">20260701<');
    expect(text).toContain('<ram:EndDateTime><udt:DateTimeString format="102">20260630<');
    expect(said(text, 'Name')).toEqual(['Encaissement SAS', 'Cimes &amp; Cie SARL']);
    expect(text).toContain('<ram:ID schemeID="0002">732829320</ram:ID>');
    expect(text).toContain('<ram:ID schemeID="0002">443061841</ram:ID>');
    expect(text).toContain('<ram:ID schemeID="VA">FR44732829320</ram:ID>');
    expect(said(text, 'SubjectCode')).toEqual(['PMD', 'PMT', 'AAB', 'REG']);
    expect(said(text, 'RateApplicablePercent')).toEqual(['20.00']);
    expect([said(text, 'TaxBasisTotalAmount'), said(text, 'TaxTotalAmount'), said(text, 'GrandTotalAmount')]).toEqual([
      ['519.18'],
      ['103.83'],
      ['623.01'],
    ]);
    // It is kept from the transfers: nothing is left to pay.
    expect([said(text, 'TotalPrepaidAmount'), said(text, 'DuePayableAmount')]).toEqual([['623.01'], ['0.00']]);
  });

  it('says why there is no tax', () => {
    const text = xml({ vatBps: 0 });

    expect(said(text, 'ExemptionReason')).toEqual(['Exonération de TVA, article 261 C, 1° du CGI']);
    expect([said(text, 'CategoryCode'), said(text, 'CalculatedAmount')]).toEqual([['E'], ['0.00']]);
  });

  it('is a credit note where more was given back than charged, and names the invoice before it', () => {
    const text = xml(creditNote);

    expect(said(text, 'TypeCode')[0]).toBe('381');
    expect(said(text, 'GrandTotalAmount')).toEqual(['12.00']);
    expect(said(text, 'IssuerAssignedID')).toEqual(['2026-0000003']);
  });

  it('adds up to the cent, whatever was charged and given back', () => {
    const amount = fc.integer({ min: 0, max: 1_000_000_00 });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 0, max: 30_00 }), (charged, givenBack, vatBps) => {
        const { total, vat, withoutVat, kind } = figuresOf({
          ...aDraft({ charged: cents(charged), givenBack: cents(givenBack) }),
          vatBps,
        });

        expect(total).toBe(charged - givenBack);
        expect(vat + withoutVat).toBe(total);
        expect(Math.abs(withoutVat * (vatBps / 10_000) - vat)).toBeLessThanOrEqual(1);
        expect(kind).toBe(total < 0 ? 'CREDIT_NOTE' : 'INVOICE');
      }),
    );
  });
});
