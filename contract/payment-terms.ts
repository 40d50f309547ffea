import { backwards, folded, particles } from './folded-text.ts';
import { cleanPasted } from './pasted-text.ts';
import { searchLimits } from './settings/limits.ts';

/** What a payment is found by; what is not known of it counts as not there. */
export interface Findable {
  id: string;
  label?: string;
  reference?: string;
  /** The name or booking that the merchant gave. */
  customer?: string;
  matchCode?: string;
  /** Masked: its end is shown, and so can be looked for. */
  clientHint?: string;
  /** Only the server knows whose the masked identifier is. */
  clientId?: string;
  /** In cents: asked for, agreed to and captured, as far as that is known. */
  amounts: readonly (number | undefined)[];
}

export interface PaymentTerms {
  /** What it can be looked for by, by the beginning of each. */
  indexed: readonly string[];
  /** Further words, which only tell it from others. */
  beside: readonly string[];
}

/** Beside a digit a mark belongs to what it stands in: `RES-2026-14` is one word, `Saint-Malo` are two. */
const markAtDigit = /(?<=\p{N})[-_./,#](?=[\p{L}\p{N}])|(?<=\p{L})[-_./,#](?=\p{N})/gu;

/** The words of a text as they are compared, without accents, case and marks: `Gîte, chambre 12` → `gite`, `chambre`, `12`. */
export const wordsOf = (text: string | undefined): string[] =>
  folded(cleanPasted(text ?? ''))
    .replaceAll(markAtDigit, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => [...word].slice(0, searchLimits.termLengthMax).join(''));

/** In front of most names that merchants write down. */
const titles = new Set(['m', 'mr', 'mme', 'mlle', 'monsieur', 'madame', 'mademoiselle']);

export const isTelling = (word: string): boolean => !particles.has(word) && !titles.has(word);

/** As it is written: `118,10`, or `118` where there are no cents. So `118` begins both, and no word is like the first. */
export function amountTerm(cents: number): string {
  const whole = Math.floor(cents / 100);
  return cents % 100 === 0 ? String(whole) : `${whole},${String(cents % 100).padStart(2, '0')}`;
}

const atClient = '~';

/** The beginning of a client's terms: whose identifier ends so. */
export const clientEnding = (ending: string): string => atClient + backwards(folded(ending));

/** A masked identifier from its end, and whose it is: many have the same mask. */
export const clientTerm = (hint: string, clientId = ''): string => clientEnding(hint) + atClient + clientId;

/** A mask that an erasure has left nothing in finds nobody. */
const saysSomething = (hint: string | undefined): hint is string => hint !== undefined && /[\p{L}\p{N}]/u.test(hint);

/** What a payment is found by, each once: its numbers, its reference, and the longest words of its texts. */
export function termsOf({
  reference,
  customer,
  label,
  matchCode,
  clientHint,
  clientId,
  amounts,
}: Findable): PaymentTerms {
  const numbers = [
    ...amounts.filter((cents) => cents !== undefined).map(amountTerm),
    ...(matchCode === undefined ? [] : [matchCode]),
    ...(saysSomething(clientHint) ? [clientTerm(clientHint, clientId)] : []),
  ];
  const words = [...wordsOf(reference), ...alternating(longestFirst(customer), longestFirst(label))];
  const telling = [...new Set(words.filter((word) => word.length > 1 && isTelling(word)))];
  const indexed = new Set([...numbers, ...telling.slice(0, searchLimits.wordsIndexedMax)]);
  return { indexed: [...indexed], beside: [...new Set(words)].filter((word) => !indexed.has(word)) };
}

const longestFirst = (text: string | undefined): string[] => wordsOf(text).toSorted((a, b) => b.length - a.length);

/** Neither text crowds out the other one. */
const alternating = (one: readonly string[], other: readonly string[]): string[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
    .flat()
    .filter((word) => word !== undefined);
