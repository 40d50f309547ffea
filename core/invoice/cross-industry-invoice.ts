import { cents, currency, type Cents } from '../../contract/money.ts';
import { decimal } from '../reimbursement/decimal.ts';
import { tag } from '../reimbursement/xml-text.ts';
import { addDays, addMonths, localDate, type LocalDate } from '../time.ts';
import { figuresOf, type Invoice, type Party } from './invoice.ts';
import { notes, terms } from './mentions.ts';

const namespaces = {
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
};

/** UNTDID 1001: commercial invoice, credit note. */
const typeCodes = { INVOICE: '380', CREDIT_NOTE: '381' } as const;
/** UNTDID 4461: clearing between partners. The commission is kept from what is transferred. */
const byClearing = '97';

/**
 * An invoice as data: UN/CEFACT Cross Industry Invoice, Factur-X 1.07 in its profile BASIC WL, which the European standard EN
 * 16931 has without its lines. The same invoice is the same text.
 */
export function crossIndustryInvoice(invoice: Invoice): string {
  const { number, month, issuedOn, seller, buyer, vatBps, corrects } = invoice;
  const { kind, total, vat, withoutVat } = figuresOf(invoice);
  const amount = (of: Cents) => decimal(cents(Math.abs(of)));
  const first = localDate(`${month}-01`);
  const last = addDays(addMonths(first, 1), -1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<rsm:CrossIndustryInvoice',
    ...Object.entries(namespaces).map(([prefix, name]) => ` xmlns:${prefix}="${name}"`),
    '>',
    within('rsm:ExchangedDocumentContext', [
      within('ram:GuidelineSpecifiedDocumentContextParameter', [tag('ram:ID', 'urn:factur-x.eu:1p0:basicwl')]),
    ]),
    within('rsm:ExchangedDocument', [
      tag('ram:ID', number),
      tag('ram:TypeCode', typeCodes[kind]),
      dateIn('ram:IssueDateTime', issuedOn),
      ...[...notes, ['REG', seller.registration] as const].map(([code, text]) =>
        within('ram:IncludedNote', [tag('ram:Content', text), tag('ram:SubjectCode', code)]),
      ),
    ]),
    within('rsm:SupplyChainTradeTransaction', [
      within('ram:ApplicableHeaderTradeAgreement', [
        party('ram:SellerTradeParty', seller),
        party('ram:BuyerTradeParty', buyer),
      ]),
      within('ram:ApplicableHeaderTradeDelivery', [
        within('ram:ActualDeliverySupplyChainEvent', [dateIn('ram:OccurrenceDateTime', last)]),
      ]),
      within('ram:ApplicableHeaderTradeSettlement', [
        tag('ram:InvoiceCurrencyCode', currency),
        within('ram:SpecifiedTradeSettlementPaymentMeans', [tag('ram:TypeCode', byClearing)]),
        within('ram:ApplicableTradeTax', [
          tag('ram:CalculatedAmount', amount(vat)),
          tag('ram:TypeCode', 'VAT'),
          ...(vatBps === 0 ? [tag('ram:ExemptionReason', seller.exemption)] : []),
          tag('ram:BasisAmount', amount(withoutVat)),
          // UNTDID 5305: standard rate, exempt.
          tag('ram:CategoryCode', vatBps === 0 ? 'E' : 'S'),
          tag('ram:RateApplicablePercent', decimal(cents(vatBps))),
        ]),
        within('ram:BillingSpecifiedPeriod', [dateIn('ram:StartDateTime', first), dateIn('ram:EndDateTime', last)]),
        within('ram:SpecifiedTradePaymentTerms', [
          tag('ram:Description', terms),
          dateIn('ram:DueDateDateTime', issuedOn),
        ]),
        within('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
          tag('ram:LineTotalAmount', amount(withoutVat)),
          tag('ram:TaxBasisTotalAmount', amount(withoutVat)),
          `<ram:TaxTotalAmount currencyID="${currency}">${amount(vat)}</ram:TaxTotalAmount>`,
          tag('ram:GrandTotalAmount', amount(total)),
          tag('ram:TotalPrepaidAmount', amount(total)),
          tag('ram:DuePayableAmount', amount(cents(0))),
        ]),
        ...(corrects === undefined
          ? []
          : [within('ram:InvoiceReferencedDocument', [tag('ram:IssuerAssignedID', corrects)])]),
      ]),
    ]),
    '</rsm:CrossIndustryInvoice>\n',
  ].join('');
}

const within = (name: string, parts: readonly string[]): string => `<${name}>${parts.join('')}</${name}>`;

/** UNTDID 2379, format 102: `YYYYMMDD`. */
const dateIn = (name: string, day: LocalDate): string =>
  within(name, [`<udt:DateTimeString format="102">${day.replaceAll('-', '')}</udt:DateTimeString>`]);

const lineNames = ['ram:LineOne', 'ram:LineTwo', 'ram:LineThree'] as const;

/** Scheme 0002 is INSEE's SIREN (ISO 6523), VA a number of the value added tax. */
function party(name: string, { name: called, lines, postalCode, town, country, siren, vatNumber }: Party): string {
  return within(name, [
    tag('ram:Name', called),
    siren === undefined ? '' : within('ram:SpecifiedLegalOrganization', [idOf('0002', siren)]),
    within('ram:PostalTradeAddress', [
      postalCode === '' ? '' : tag('ram:PostcodeCode', postalCode),
      ...lineNames.map((line, index) => (lines[index] === undefined ? '' : tag(line, lines[index]))),
      tag('ram:CityName', town),
      tag('ram:CountryID', country),
    ]),
    vatNumber === undefined ? '' : within('ram:SpecifiedTaxRegistration', [idOf('VA', vatNumber)]),
  ]);
}

const idOf = (scheme: string, id: string): string =>
  tag('ram:ID', id).replace('<ram:ID>', `<ram:ID schemeID="${scheme}">`);
