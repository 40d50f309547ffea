import { parseIdentifier, type Identifier } from '../../contract/identifier.ts';

/** What an identifier looks like while it is being typed. */
export type IdentifierHint =
  { is: 'empty' } | { is: 'number'; digits: number } | { is: 'email' } | { is: 'recognised'; identifier: Identifier };

export const numberLength = 11;

/** Digits are often read and written in groups, with dots or dashes between them. */
const digitsInGroups = /^[\d\s.\-/]+$/;

/** The identifier as the API takes it; undefined when it is neither of the two kinds. */
export const recogniseIdentifier = (text: string): Identifier | undefined =>
  parseIdentifier(digitsInGroups.test(text) ? text.replaceAll(/\D/g, '') : text);

export function identifierHint(text: string): IdentifierHint {
  const typed = text.trim();
  if (typed === '') return { is: 'empty' };
  const identifier = recogniseIdentifier(typed);
  if (identifier) return { is: 'recognised', identifier };
  return digitsInGroups.test(typed) ? { is: 'number', digits: typed.replaceAll(/\D/g, '').length } : { is: 'email' };
}
