import { cents, subtract, type Cents } from '../../contract/money.ts';

/** The value added tax that an amount holds, rounded half up to the cent of what it leaves; `basisPoints` is 2000 for 20 %. */
export const vatWithin = (amount: Cents, basisPoints: number): Cents =>
  subtract(amount, cents(Math.floor((amount * 10_000) / (10_000 + basisPoints) + 0.5)));
