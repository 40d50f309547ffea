import type { ReimbursementSettings } from '../../contract/settings/reimbursement-settings.ts';

/**
 * Letters that Unicode does not decompose into a base letter and a mark, and signs with a usual replacement, after the
 * conversion table of the European Payments Council (EPC217-08, chapter 6).
 */
const replacements: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'TH',
  ı: 'i',
  '€': 'E',
  '&': '+',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  _: '-',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
};

/** What a bank takes: the set of all SEPA, or with it the letters of western Europe, which are a part of every larger set. */
export type CharacterSet = ReimbursementSettings['characters'];

const outside: Record<CharacterSet, RegExp> = {
  SEPA: /[^A-Za-z0-9/\-?:().,'+ ]/gu,
  LATIN_1: /[^A-Za-zÀ-ÖØ-öø-ÿ0-9/\-?:().,'+ ]/gu,
};

/** Whether every bank of SEPA takes the text as it is (EPC217-08, section 1.1). */
export const isSepaText = (text: string): boolean => /^[A-Za-z0-9/\-?:().,'+ ]+$/.test(text);

/**
 * The text in the character set of all SEPA, or in a larger one, at most `max` characters: where the set has no such letter,
 * accents are taken off; other letters and signs become their usual replacement or a full stop. Never empty, since the
 * elements it is for are mandatory.
 */
export function toSepaText(text: string, max: number, set: CharacterSet = 'SEPA'): string {
  const converted = text
    .normalize('NFC')
    .replaceAll(/\s/gu, ' ')
    .replaceAll(outside[set], (character) => replacements[character] ?? withoutMarks(character))
    .replaceAll(outside[set], '.')
    .replaceAll(/ +/g, ' ')
    .trim()
    .slice(0, max)
    .trim();
  return converted === '' ? 'NOTPROVIDED' : converted;
}

const withoutMarks = (character: string): string => character.normalize('NFKD').replaceAll(/\p{M}/gu, '');
