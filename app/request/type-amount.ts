import { requestLimits } from '../../contract/settings/limits.ts';
import { parseAmount } from '../../contract/amount-text.ts';
import type { Key } from './keypad-keys.ts';

const wholeDigitsMax = requestLimits.amountDigitsMax;
const decimalsMax = 2;

/** The text of an amount after a key of the keypad; a key that would make it no amount does nothing. */
export function pressAmountKey(text: string, key: Key): string {
  if (key === 'delete') return text.slice(0, -1);
  const [whole = '', decimals] = text.split(/[.,]/);
  if (key === ',' || key === '.') return decimals === undefined ? `${whole || '0'}${key}` : text;
  if (decimals !== undefined) return decimals.length < decimalsMax ? text + key : text;
  if (whole === '0') return key;
  return whole.length < wholeDigitsMax ? text + key : text;
}

/** The cents of what is being typed: `12,` is on the way to `12,50` and counts as 12. */
export const typedCents = (text: string): number | undefined => parseAmount(text.trim().replace(/[.,]$/, ''));
