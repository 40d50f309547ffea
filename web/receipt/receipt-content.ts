import { groupSiret } from '../../contract/siret.ts';
import type { Language } from '../words/language.ts';

/** A term, and a text or an amount in cents. */
export type ReceiptFact = readonly [term: string, value: string | number];

/** What a receipt says, on the screen and on paper. */
export interface ReceiptContent {
  language: Language;
  title: string;
  merchant: { name: string; lines: string[] };
  moment: string;
  /** The payment was taken back. */
  takenBack?: string;
  /** Each between two lines; what was paid stands out. */
  groups: readonly (readonly ReceiptFact[])[];
  paid: string;
  footer: string;
}

interface Merchant {
  legalName: string;
  city: string;
  siret?: string;
  address?: { lines: string[]; postalCode: string };
  phone?: string;
}

/** Who was paid, line by line; of merchants who were enrolled without an address, the city alone. */
export const merchantLines = ({ legalName, city, siret, address, phone }: Merchant): string[] => [
  legalName,
  ...(address ? [...address.lines, `${address.postalCode} ${city}`] : [city]),
  ...(siret === undefined ? [] : [`SIRET ${groupSiret(siret)}`]),
  ...(phone === undefined ? [] : [phone]),
];
