import { dateFormat } from '../../contract/format/kept-formats.ts';
import { dateLocales } from '../../contract/format/locales.ts';
import { withFirst } from '../../contract/format/dates.ts';
import type { Schemas } from '../api/client.ts';
import { formatCents } from '../format/money.ts';
import { formatMonth } from '../format/months.ts';
import { formatBasisPoints } from '../format/percent.ts';

export type Invoice = Schemas['Invoice'];

/** What the sheet of an invoice says. In French whoever reads it, since it is one document. Amounts in cents. */
export interface InvoiceContent {
  title: string;
  subject: string;
  facts: (readonly [term: string, value: string])[];
  parties: { role: string; name: string; lines: string[] }[];
  columns: readonly [string, string, string];
  line: { what: string; detail: string; rate: string; amount: number };
  totals: { term: string; amount: number; isStrong?: true }[];
  mentions: string[];
  footer: string[];
}

const titles = { INVOICE: 'Facture', CREDIT_NOTE: 'Avoir' } as const;

export function invoiceContent(invoice: Invoice): InvoiceContent {
  const { kind, number, month, issuedOn, corrects, seller, buyer, registration, vatBps, mentions } = invoice;
  // A credit note says what is given back, as its data do.
  const shown = ({ value }: { value: number }) => (kind === 'CREDIT_NOTE' ? 0 - value : value);
  const rate = formatBasisPoints(vatBps, 'fr');
  const total = shown(invoice.total);
  const issued = dayOf(issuedOn);
  return {
    title: `${titles[kind]} ${number}`,
    subject: `Commission d’encaissement, ${formatMonth(month, 'fr')}`,
    facts: [
      [kind === 'INVOICE' ? 'Émise le' : 'Émis le', issued],
      ['Échéance', issued],
      ['Période', periodOf(month)],
      ...(corrects === undefined ? [] : [['Facture précédente', corrects] as const]),
    ],
    parties: [
      { role: 'Émetteur', name: seller.name, lines: linesOf(seller) },
      { role: 'Client', name: buyer.name, lines: linesOf(buyer) },
    ],
    columns: ['Désignation', 'Taux de TVA', 'Montant hors taxe'],
    line: {
      what: `Commission d’encaissement, ${formatMonth(month, 'fr')}`,
      detail: [
        ...counted(invoice.paymentCount, 'paiement', 'paiements', shown(invoice.charged)),
        ...counted(invoice.refundCount, 'paiement recrédité', 'paiements recrédités', 0 - shown(invoice.givenBack)),
        ...(vatBps > 0 ? ['TVA comprise'] : []),
      ].join(' · '),
      rate,
      amount: shown(invoice.withoutVat),
    },
    totals: [
      { term: 'Total hors taxe', amount: shown(invoice.withoutVat) },
      { term: `TVA à ${rate}`, amount: shown(invoice.vat) },
      { term: 'Total toutes taxes comprises', amount: total, isStrong: true },
      { term: 'Réglé par compensation', amount: 0 - total },
      { term: 'Reste à payer', amount: 0 },
    ],
    mentions,
    footer: [
      `${seller.name}, ${registration}`,
      'Facture électronique Factur-X\u00a0: ses données sont dans ce fichier (factur-x.xml).',
    ],
  };
}

const counted = (count: number, one: string, many: string, amount: number): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}\u00a0: ${formatCents(amount, 'fr')}`];

const dayOf = (day: string): string =>
  withFirst(
    dateFormat(dateLocales.fr, { timeZone: 'UTC', dateStyle: 'long' })
      .format(new Date(`${day}T12:00:00Z`))
      .replaceAll(' ', '\u00a0'),
    'fr',
  );

function periodOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `du 1er au ${last}\u00a0${formatMonth(month, 'fr')}`;
}

function linesOf({ lines, postalCode, town, country, siren, vatNumber }: Invoice['buyer']): string[] {
  return [
    ...lines,
    `${postalCode} ${town}`.trim(),
    ...(country === 'FR' ? [] : [new Intl.DisplayNames('fr', { type: 'region' }).of(country) ?? country]),
    ...(siren === undefined ? [] : [`SIREN ${siren.replaceAll(/(?<=^(?:\d{3})+)(?=\d)/g, '\u00a0')}`]),
    ...(vatNumber === undefined ? [] : [`TVA ${vatNumber}`]),
  ];
}
