import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';
import { cleanPasted } from '../../contract/pasted-text.ts';

/** In the SEPA area since 2024 and later (EPC409-09), which ibantools does not know of. */
const joinedLately: ReadonlySet<string> = new Set(['AL', 'MD', 'ME', 'MK', 'RS']);

const isSepaCountry = (country: string) => isSEPACountry(country) || joinedLately.has(country);

/** Whether a SEPA credit transfer can go there: the check digits are right and the country takes part in SEPA. */
export const isSepaIban = (iban: string): boolean => isValidIBAN(iban) && isSepaCountry(iban.slice(0, 2));

/** A sign that stands for several, such as a ligature: taken apart it could spell another account. */
const standsForSeveral = (sign: string) => [...sign.normalize('NFKC')].length > 1;

/**
 * The account as the bank writes it, without spaces and whatever stood around it (`IBAN : FR76 …;`); undefined unless it is
 * a valid IBAN of the SEPA area.
 */
export function parseIban(text: string): string | undefined {
  if ([...text].some(standsForSeveral)) return undefined;
  const written = cleanPasted(text)
    .replace(/^iban(?: n°)?[ :.]*/iu, '')
    .replace(/[;,. ]+$/u, '');
  const iban = electronicFormatIBAN(written);
  return iban !== null && isSepaIban(iban) ? iban : undefined;
}
