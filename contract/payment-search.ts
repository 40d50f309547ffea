import { parseAmount } from './amount-text.ts';
import { idShape } from './id.ts';
import { maskIdentifier, parseIdentifier, type Identifier } from './identifier.ts';
import {
  amountTerm,
  clientEnding,
  clientTerm,
  isTelling,
  termsOf,
  wordsOf,
  type Findable,
  type PaymentTerms,
} from './payment-terms.ts';

/**
 * What all has to begin a term of a payment, the most telling first, by which an index is asked. One that ends with a space is a
 * whole term.
 */
export type Reading = readonly [string, ...string[]];

/** What somebody looks for among payments. */
export type SoughtPayment =
  | { by: 'ID'; id: string }
  /** A whole identifier: only who knows its client can tell it from others with the same mask. */
  | { by: 'IDENTIFIER'; identifier: Identifier }
  /** In one way or the other, two at the most; in none where it has neither letter nor digit. */
  | { by: 'TERMS'; readings: readonly Reading[] };

const mask = '•';
/** Two digits at least: one of them is at the end of every tenth number. */
const lastDigits = /^\d{2,4}$/;

/**
 * What words may mean among payments: the beginnings of words, of a reference or of the match code, whatever the accents, the
 * case and the marks; an amount as people write it (« 118,10 »); the last digits of the client's number; the identifier, masked
 * or whole; an id.
 */
export function readSoughtPayment(text: string): SoughtPayment {
  const clean = text.trim();
  const id = clean.toLowerCase();
  if (idShape.test(id)) return { by: 'ID', id };
  if (clean.includes(mask)) return { by: 'TERMS', readings: [[clientTerm(clean)]] };
  const identifier = parseIdentifier(clean);
  if (identifier) return { by: 'IDENTIFIER', identifier };
  const words = tellingWords(clean);
  const cents = parseAmount(clean);
  const amount = cents === undefined ? undefined : amountTerm(cents);
  return {
    by: 'TERMS',
    readings: [
      ...(isSome(words) ? [words] : []),
      // What is nothing but euros is among the beginnings of words already.
      ...(amount !== undefined && words[0] !== amount ? ([[whole(amount)]] as const) : []),
      ...(lastDigits.test(clean) ? ([[clientEnding(clean)]] as const) : []),
    ],
  };
}

const isSome = (words: readonly string[]): words is Reading => words.length > 0;

/** Such as no longer term begins with. */
export const whole = (term: string): string => `${term} `;

/** The longest first. A digit alone is a number of its own, or it would begin one in nine. */
function tellingWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const telling = words.filter(isTelling);
  return (telling.length > 0 ? telling : words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (/^\d$/.test(word) ? whole(word) : word));
}

/** Whether all that a reading asks for is there. */
export const isReadIn = (reading: Reading, terms: readonly string[]): boolean =>
  reading.every((start) => terms.some((term) => begins(term, start)));

export const begins = (term: string, start: string): boolean => whole(term).startsWith(start);

/** Every one of them. */
export const allTerms = ({ indexed, beside }: PaymentTerms): string[] => [...indexed, ...beside];

/** Whether a payment is what was looked for, by what is known of it here. @param sought has something in it */
export function paymentFinder(sought: string): (payment: Findable) => boolean {
  const read = readSoughtPayment(sought);
  if (read.by === 'ID') return ({ id }) => id === read.id;
  const readings: readonly Reading[] =
    read.by === 'TERMS' ? read.readings : [[clientTerm(maskIdentifier(read.identifier))]];
  return (payment) => {
    const terms = allTerms(termsOf(payment));
    return readings.some((reading) => isReadIn(reading, terms));
  };
}
