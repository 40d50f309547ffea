import { cents } from '../../../contract/money.ts';
import type { InvoiceDraft } from '../../../core/invoice/invoice.ts';
import { derivedId } from '../../../core/ids.ts';
import { localDate } from '../../../core/time.ts';

/** June's commission of a merchant: 250 payments, one given back. */
export const aDraft = (changes: Partial<InvoiceDraft> = {}): InvoiceDraft => ({
  merchantId: derivedId('merchant', 'gite'),
  month: '2026-06',
  issuedOn: localDate('2026-07-01'),
  seller: {
    name: 'Encaissement SAS',
    lines: ['3 rue de la Paix'],
    postalCode: '75002',
    town: 'Paris',
    country: 'FR',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    registration: 'SAS au capital de 100 000 €, RCS Paris 732 829 320',
    exemption: 'Exonération de TVA, article 261 C, 1° du CGI',
  },
  buyer: {
    name: 'Cimes & Cie SARL',
    lines: ['Gîte des Cimes', '1 chemin du Lac'],
    postalCode: '05100',
    town: 'Briançon',
    country: 'FR',
    siren: '443061841',
  },
  paymentCount: 250,
  charged: cents(625_51),
  refundCount: 1,
  givenBack: cents(2_50),
  vatBps: 20_00,
  ...changes,
});
