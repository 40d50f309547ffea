import type { StructuredAddress } from './creditor.ts';
import { toSepaText, type CharacterSet } from './sepa-text.ts';
import { tag } from './xml-text.ts';

/** Elements of `PstlAdr` in their order, and how much each holds (ISO 20022, PostalAddress24). */
const elements = [
  ['StrtNm', 'street', 70],
  ['BldgNb', 'building', 16],
  ['PstCd', 'postalCode', 16],
  ['TwnNm', 'town', 35],
  ['Ctry', 'country', 2],
] as const;

/** An address in elements of its own; what is not known, or empty, is left out. */
export function postalAddress(
  address: StructuredAddress & { street?: string; building?: string },
  characters: CharacterSet,
): string {
  const parts = elements.map(([name, part, max]) => {
    const text = address[part] ?? '';
    return text === '' ? '' : tag(name, toSepaText(text, max, characters));
  });
  return `<PstlAdr>${parts.join('')}</PstlAdr>`;
}
