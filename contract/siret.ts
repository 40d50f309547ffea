import { cleanPasted } from './pasted-text.ts';

/** La Poste's SIREN, the one company with more establishments than numbers with a right check digit. */
const laPoste = '356000000';

/**
 * The 14 digits of an establishment (INSEE: SIREN of the company, number of the establishment, check digit), whatever they
 * were pasted with; undefined unless the check digits of both are right.
 */
export function parseSiret(text: string): string | undefined {
  const digits = cleanPasted(text)
    .replace(/^siret(?: n°)?[ :.]*/iu, '')
    .replaceAll(/[ .]/g, '');
  if (!/^\d{14}$/.test(digits)) return undefined;
  return isSiren(sirenOf(digits)) && (isLuhn(digits) || isOfLaPoste(digits)) ? digits : undefined;
}

/** The company's number, with which each of its establishments' numbers begins. */
export const sirenOf = (siret: string): string => siret.slice(0, 9);

const isSiren = (digits: string): boolean => /^\d{9}$/.test(digits) && !/^0{9}/.test(digits) && isLuhn(digits);

/** The nine digits of a company, or undefined when they are not. */
export const parseSiren = (digits: string): string | undefined => (isSiren(digits) ? digits : undefined);

/** ISO/IEC 7812-1, annex B: every second digit from the right counts twice. */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const counted = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (counted > 9 ? counted - 9 : counted);
  }, 0);
  return sum % 10 === 0;
}

/** Its establishments have digits that add up to a multiple of five. */
const isOfLaPoste = (digits: string): boolean =>
  digits.startsWith(laPoste) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;

/** As it is read: `123 456 789 00012`, with no-break spaces. */
export const groupSiret = (siret: string): string =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4');
