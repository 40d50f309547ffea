import { canyon, gite } from '../../support/reimbursement-world.ts';
import { is, type Forgery, type Item } from './forging.ts';

const isNumber = (number: string) => (item: Item) => item['pk'] === 'INVOICES#2026' && item['sk'] === number;
const isInvoiceOf = (merchantId: string) => is('pk', `INVOICE#${merchantId}`);
const isLast = is('pk', 'INVOICE-NUMBER');

/** Three invoices of 2026: two of May, in the order of the merchants given, and one of June. */
export const forgedInvoices: Forgery[] = [
  [
    'an invoice that is gone with its number',
    [
      'invoice-numbers-broken: 2026-0000002 (2026-0000002, found 2026-0000003)',
      'invoices-of-month-differ: 2026-05 (2, found 1)',
    ],
    (forge) => {
      forge.remove('exports', isNumber('2026-0000002'));
      forge.remove('exports', isInvoiceOf(canyon));
    },
  ],
  [
    'the last invoice gone with its number',
    ['invoice-numbers-broken: 2026 last (2, found 3)'],
    (forge) => {
      forge.remove('exports', isNumber('2026-0000003'));
      forge.remove('exports', (item) => isInvoiceOf(gite)(item) && item['month'] === '2026-06');
    },
  ],
  [
    'a last number that is ahead',
    ['invoice-numbers-broken: 2026 last (3, found 5)'],
    (forge) => forge.set('exports', isLast, { last: 5 }),
  ],
  [
    'a last number that is gone, so that they would begin anew',
    ['invoice-numbers-broken: 2026 last (3, found none)'],
    (forge) => void forge.remove('exports', isLast),
  ],
  [
    'a number given twice',
    ['invoice-differs-from-number: 2026-0000002 (1, found 2)'],
    (forge) => forge.copy('exports', isInvoiceOf(canyon), { pk: `INVOICE#${canyon}`, sk: '2026-06', month: '2026-06' }),
  ],
  [
    'an invoice under another number',
    [
      'invoice-differs-from-number: 2026-0000002 (1, found 0)',
      'invoice-differs-from-number: 2026-0000009 (0, found 1)',
    ],
    (forge) => forge.set('exports', isInvoiceOf(canyon), { number: '2026-0000009' }),
  ],
];
