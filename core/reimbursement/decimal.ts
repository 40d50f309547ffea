import { cents, type Cents } from '../../contract/money.ts';

/** `-12.05`: a point, two decimals, no grouping, so that programs of every country read the same number. */
export function decimal(amount: Cents): string {
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Undefined when it is no amount in cents: more than two decimals that are not zero, a sign, or anything but digits. */
export function readDecimal(text: string): Cents | undefined {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d{1,5}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || !/^\d{0,2}0*$/.test(fraction)) return undefined;
  return cents(Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0')));
}
