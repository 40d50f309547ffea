import { expect, it } from 'vitest';
import { paymentFinder } from '../../contract/payment-search.ts';
import { termsOf, type Findable } from '../../contract/payment-terms.ts';

const payment: Findable = {
  id: 'cfqs7xkq3c2t7yqk5vmp3hq4wm',
  label: 'Week-end à la Chèvrerie des Œillets',
  reference: 'RES-2026-14',
  customer: 'Mme Lefèvre, chambre 12',
  matchCode: '7262',
  clientHint: '•••••••7487',
  amounts: [118_10, 100_00, undefined],
};

it.each([
  'chevrerie',
  'WEEK-END À',
  'week',
  'œillets chev',
  ' res-2026-14 ',
  'res2026',
  'lefevre',
  'Mme Lefèvre, chambre',
  'chambre 12',
  'lefevre end',
  '7262',
  '726',
  '7487',
  '87',
  '118,10',
  '118,10 €',
  '118.1',
  '118€10',
  '118',
  '100',
  '100,00 €',
  '10003377487',
  'N° 100 0337 7487',
  '•••••••7487',
  'cfqs7xkq3c2t7yqk5vmp3hq4wm',
])('« %s » finds the payment', (sought) => expect(paymentFinder(sought)(payment)).toBe(true));

it.each(['œillets rie', '262', '748', '118,11', '18,10', '1181', '10003377488', 'marie@example.fr', '•••7487', '€'])(
  '« %s » does not',
  (sought) => expect(paymentFinder(sought)(payment)).toBe(false),
);

it('an address finds the payments of its mask, of which it is one', () => {
  const finds = paymentFinder('Léa <lea@example.fr>');
  expect(finds({ ...payment, clientHint: 'l•••@e•••.fr' })).toBe(true);
  expect(finds({ ...payment, clientHint: 'm•••@e•••.fr' })).toBe(false);
});

it('by its numbers, its reference and the longest words of both texts a payment can be looked for', () => {
  const { indexed, beside } = termsOf({ ...payment, clientId: 'c1', amounts: [118_10, 118_10, 100_00] });
  expect(indexed).toEqual([
    '118,10',
    '100',
    '7262',
    '~7847•••••••~c1',
    'res202614',
    'lefevre',
    'chevrerie',
    'chambre',
    'oeillets',
  ]);
  expect(beside).toEqual(['mme', 'week', '12', 'end', 'des', 'la', 'a']);
});

it('nothing of somebody who was erased is left to look for', () => {
  expect(termsOf({ id: payment.id, clientHint: '•••', clientId: 'c1', amounts: [] })).toEqual({
    indexed: [],
    beside: [],
  });
});
