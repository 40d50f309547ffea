import { expect, it } from 'vitest';
import { paymentFinder, type Findable } from '../../contract/payment-search.ts';

const payment: Findable = {
  id: 'cfqs7xkq3c2t7yqk5vmp3hq4wm',
  label: 'Séjour à la Chèvrerie',
  reference: 'RES-2026-14',
  customer: 'Mme Lefèvre, chambre 12',
  matchCode: '7262',
  clientHint: '•••••••7487',
  amounts: [118_10, 100_00, undefined],
};

it.each([
  'chevrerie',
  'SÉJOUR À',
  ' res-2026-14 ',
  'lefevre',
  'Lefèvre, chambre',
  '7262',
  '726',
  '7487',
  '87',
  '118,10',
  '118,10 €',
  '118.1',
  '118€10',
  '100',
  '10003377487',
  'N° 100 0337 7487',
  '•••••••7487',
  'cfqs7xkq3c2t7yqk5vmp3hq4wm',
])('« %s » finds the payment', (sought) => expect(paymentFinder(sought)(payment)).toBe(true));

it.each(['chèvre rie', '262', '748', '7', '118,11', '18,10', '10003377488', 'marie@example.fr', '•••7487', 'cfqs7xkq'])(
  '« %s » does not',
  (sought) => expect(paymentFinder(sought)(payment)).toBe(false),
);

it('an address finds the payments of its mask, of which it is one', () => {
  const finds = paymentFinder('Léa <lea@example.fr>');
  expect(finds({ ...payment, clientHint: 'l•••@e•••.fr' })).toBe(true);
  expect(finds({ ...payment, clientHint: 'm•••@e•••.fr' })).toBe(false);
});
