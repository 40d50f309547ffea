import type { Cents } from '../../contract/money.ts';

/** `-12.05`: a point, two decimals, no grouping, so that programs of every country read the same number. */
export function decimal(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
