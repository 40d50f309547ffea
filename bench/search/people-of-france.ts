import { derivedId } from '../../core/ids.ts';
import { identifierHash } from '../../core/identifier-hash.ts';
import { clientRows } from '../../core/look-up/look-up-rows.ts';
import type { PrefixKey } from '../../core/look-up/prefix-key.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { addMs } from '../../core/time.ts';
import { createdAt, paymentIn } from '../../test/support/payments.ts';

const firstNames = ['Marie', 'Jean', 'Léa', 'Paul', 'Nina', 'Luc', 'Zoé', 'Hugo', 'Inès', 'Louis', 'Chloé', 'Adam'];
/** Of two syllables each, some 5,000 surnames; and Martin, whom one in a hundred is called. */
const starts = [
  'Lef',
  'Mar',
  'Dub',
  'Per',
  'Gar',
  'Bern',
  'Rouss',
  'Mor',
  'Four',
  'Gir',
  'Bonn',
  'Lamb',
  'Merc',
  'Font',
];
const middles = [
  'e',
  'a',
  'i',
  'o',
  'ou',
  'ai',
  'eau',
  'ie',
  'ui',
  'au',
  'oi',
  'an',
  'on',
  'in',
  'en',
  'un',
  'ir',
  'er',
];
const ends = [
  'vre',
  'tin',
  'ois',
  'rin',
  'nier',
  'ard',
  'sel',
  'eau',
  'net',
  'gnon',
  'lle',
  'ert',
  'dier',
  'mont',
  'ville',
  'cher',
  'zac',
  'lot',
  'try',
  'but',
];

const pick = (from: readonly string[], n: number): string => from[n % from.length] ?? '';

export const clientName = (n: number): string => {
  const surname =
    n % 100 === 0 ? 'Martin' : pick(starts, n) + pick(middles, Math.floor(n / 14)) + pick(ends, Math.floor(n / 252));
  return `${pick(firstNames, Math.floor(n / 7))} ${surname}`;
};

export const clientNumber = (n: number): string => String(20_000_000_000 + n);
export const clientId = (n: number): string => derivedId('bench', 'client', String(n));
export const merchantId = derivedId('bench', 'merchant');

/** The items of the n-th client, as the directory has them. */
export function clientItems(n: number): (PrefixKey & Record<string, unknown>)[] {
  const [id, name, number] = [clientId(n), clientName(n), clientNumber(n)];
  const identified = { pk: `IDENTIFIER#${identifierHash({ kind: 'number', value: number })}`, sk: 'CLIENT' };
  return [
    { pk: `CLIENT#${id}`, sk: 'PROFILE', id, name, identifiers: [number], createdAt, requestHash: 'h', v: 1 },
    { ...identified, id, v: 1 },
    ...clientRows(id, { name }).map((row) => ({ ...row, owner: 'CLIENT', id, v: 1 })),
  ];
}

/** One payment of each client: as many match codes as there are, and a reference of its own. */
export const clientPayment = (n: number): Payment => ({
  ...paymentIn('VALIDATED'),
  id: derivedId('bench', 'payment', String(n)),
  clientId: clientId(n),
  merchantId,
  matchCode: String(n % 10_000).padStart(4, '0'),
  reference: `RES-${n}`,
  createdAt: addMs(createdAt, n),
});
