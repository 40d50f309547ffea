import { parseAmount } from './amount-text.ts';
import { maskIdentifier, parseIdentifier } from './identifier.ts';

/** What a merchant's words can find a payment by; what is not known of it counts as not there. */
export interface Findable {
  id: string;
  label?: string;
  reference?: string;
  /** The name or booking that the merchant gave. */
  customer?: string;
  matchCode?: string;
  /** Masked: its end is shown, and so can be looked for. */
  clientHint?: string;
  /** In cents: asked for, and agreed to where that is known. */
  amounts: readonly (number | undefined)[];
}

/** Two digits at least: one of them is in half of all codes. */
const digitsShape = /^\d{2,4}$/;

/**
 * Whether a payment is what was looked for: part of its texts, whatever the accents and the case; its id; the start of the
 * match code, or the last digits of the client's number; an amount as people write it (« 118,10 »); the client as masked, or
 * the whole identifier, of which only the mask can be compared.
 *
 * @param sought has something in it
 */
export function paymentFinder(sought: string): (payment: Findable) => boolean {
  const text = folded(sought.trim());
  const cents = parseAmount(sought);
  const identifier = parseIdentifier(sought);
  const hint = identifier && maskIdentifier(identifier);
  const digits = digitsShape.test(text) ? text : undefined;
  return ({ id, matchCode, clientHint, amounts, ...texts }) =>
    id === text ||
    [texts.label, texts.reference, texts.customer].some(
      (known) => known !== undefined && folded(known).includes(text),
    ) ||
    (digits !== undefined && (matchCode?.startsWith(digits) || clientHint?.endsWith(digits) || false)) ||
    (cents !== undefined && amounts.includes(cents)) ||
    (clientHint !== undefined && (clientHint === hint || folded(clientHint) === text));
}

/** Without accents and case, as texts are compared. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
