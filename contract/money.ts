/** Amounts are integers in minor units (cents of a euro), never floats. */
declare const centsBrand: unique symbol;
export type Cents = number & { readonly [centsBrand]: true };

export const currency = 'EUR';
export type Currency = typeof currency;

/** An amount as the API writes it: `value` in cents, always with its currency. */
export interface Money {
  value: number;
  currency: Currency;
}

/** @throws RangeError when `value` is not a safe integer. */
export function cents(value: number): Cents {
  if (!Number.isSafeInteger(value)) throw new RangeError(`an amount is a whole number of cents, got ${value}`);
  return value as Cents;
}

export const zero = cents(0);

export const toMoney = (amount: Cents): Money => ({ value: amount, currency });

export const add = (...amounts: readonly Cents[]): Cents => cents(amounts.reduce<number>((a, b) => a + b, 0));

export const subtract = (from: Cents, amount: Cents): Cents => cents(from - amount);

export const negate = (amount: Cents): Cents => cents(0 - amount);

const basisPointsPerUnit = 10_000;

/** The merchant's commission on `gross`, in cents, rounded half up; `basisPoints` is 0–10 000. */
export function commission(gross: Cents, basisPoints: number): Cents {
  return cents(Math.floor((gross * basisPoints + basisPointsPerUnit / 2) / basisPointsPerUnit));
}
