import type { Forgery, Item } from './forging.ts';

const isDay = (date: string) => (item: Item) => item['sk'] === `DAY#${date}`;

/** Of a merchant all of whose payments are counted. */
export const forgedFigures: Forgery[] = [
  [
    'a figure that is not what the payments of the day come to',
    ['figures-differ-from-payments: gite 2026-06-01 validatedGross (9550, found 1)'],
    (forge) => forge.set('views', isDay('2026-06-01'), { validatedGross: 1 }),
  ],
  [
    'figures of a day that are gone',
    [
      'figures-differ-from-payments: gite 2026-06-08 dueCount (2, found 0)',
      'figures-differ-from-payments: gite 2026-06-08 dueGross (9550, found 0)',
      'figures-differ-from-payments: gite 2026-06-08 dueFee (239, found 0)',
    ],
    (forge) => void forge.remove('views', isDay('2026-06-08')),
  ],
];
