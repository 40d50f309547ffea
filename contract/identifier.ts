import { cleanPasted } from './pasted-text.ts';
import type { RefusalCode } from './refusal.ts';
import { directoryLimits } from './settings/limits.ts';

/** A client's identifier in its normal form: an e-mail address of 6–254 characters, or 11 digits. */
export interface Identifier {
  kind: 'email' | 'number';
  value: string;
}

export const identifierDigits = 11;

/** RFC 5321, 4.5.3.1.3, without the angle brackets of the path. */
const emailLength = { min: 6, max: directoryLimits.emailLengthMax };
/** Stricter than RFC 5322: nobody's address has what separates addresses in a list. */
const emailShape = /^[^\s@<>()[\]",;:\\]+@[^\s@.<>()[\]",;:\\]+(\.[^\s@.<>()[\]",;:\\]+)+$/;
/** Digits are often read and written in groups, with dots, dashes or strokes between them. */
const digitsInGroups = /^[\d .\-/]+$/;
/** Ten digits of a French number, or the international form of any (E.164). */
const phoneShape = /^(?:0[1-9]\d{8}|(?:\+|00)\d{8,14})$/;

/** In front of a phone number: a copied link, or what a contact calls it. */
const phoneLabel = /^(?:t[ée]l(?:[ée]phone)?|mob(?:ile)?|portable|phone)?[ .:]*/iu;

/** What a typed or pasted text is recognised as. */
export type IdentifierReading =
  | { is: 'identifier'; identifier: Identifier }
  | { is: 'empty' }
  /** Digits, but not eleven of them. */
  | { is: 'number'; digits: number }
  | { is: 'phone' }
  | { is: 'text' };

/**
 * Takes the identifier out of what it was pasted with: `N° 100 0337 7487`, `mailto:marie@example.fr`,
 * `Marie Lefèvre <marie@example.fr>;`.
 */
export function readIdentifier(text: string): IdentifierReading {
  const clean = cleanPasted(text);
  if (clean === '') return { is: 'empty' };
  // « N° », « no. »: the compatibility form of № is No.
  const number = clean.replace(/^n[°o]?[ .:]*(?=\d)/iu, '').replace(/[;,. ]+$/u, '');
  const digits = number.replaceAll(/\D/gu, '');
  const isDigits = digitsInGroups.test(number);
  if (isDigits && digits.length === identifierDigits) return identified({ kind: 'number', value: digits });
  if (phoneShape.test(number.replace(phoneLabel, '').replaceAll(/[ .\-/()]/gu, ''))) return { is: 'phone' };
  if (isDigits) return { is: 'number', digits: digits.length };
  const value = (/<([^<>]*)>[;,. ]*$/u.exec(clean)?.[1] ?? clean)
    .replace(/^mailto:([^?]*).*$/iu, '$1')
    // Two words do not become one: « Marie marie@example.fr » is no address.
    .replaceAll(/ ?@ ?/gu, '@')
    .trim()
    .replace(/[;,. ]+$/u, '')
    .toLowerCase();
  const isEmail = value.length >= emailLength.min && value.length <= emailLength.max && emailShape.test(value);
  return isEmail ? identified({ kind: 'email', value }) : { is: 'text' };
}

const identified = (identifier: Identifier): IdentifierReading => ({ is: 'identifier', identifier });

/** The refusal of what is no identifier. */
export const identifierRefusal = (reading: Exclude<IdentifierReading, { is: 'identifier' }>) =>
  (reading.is === 'phone' ? 'identifier-phone' : 'identifier-malformed') satisfies RefusalCode;

/** Undefined when the text is neither an e-mail address nor 11 digits. */
export function parseIdentifier(text: string): Identifier | undefined {
  const reading = readIdentifier(text);
  return reading.is === 'identifier' ? reading.identifier : undefined;
}

/** What a merchant sees again: enough to recognise a typing error, not enough to find somebody. */
export function maskIdentifier({ kind, value }: Identifier): string {
  if (kind === 'number') return `•••••••${value.slice(-4)}`;
  const at = value.lastIndexOf('@');
  const domain = value.slice(at + 1);
  return `${value.charAt(0)}•••@${domain.charAt(0)}•••${domain.slice(domain.lastIndexOf('.')).slice(0, 8)}`;
}
