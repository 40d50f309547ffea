import { cents, negate, subtract, type Cents } from '../../contract/money.ts';

/**
 * The value added tax that an amount holds, rounded half up to the cent of what it leaves; `basisPoints` is 2000 for 20 %. What
 * is given back holds what was paid, to the cent.
 */
export const vatWithin = (amount: Cents, basisPoints: number): Cents =>
  amount < 0
    ? negate(vatWithin(negate(amount), basisPoints))
    : subtract(amount, cents(Math.floor((amount * 10_000) / (10_000 + basisPoints) + 0.5)));
